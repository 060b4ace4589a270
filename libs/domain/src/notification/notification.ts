import type { BusinessId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Transitions } from '../common/states.js';
import type { Message, Role } from '../assessment/finding.js';

/** What firms that were told of a tender hear of its life, one telling a version. */
export const TENDER_CHANGE_KINDS = [
  'tender.amended',
  'tender.cancelled',
  'tender.withdrawn',
  'tender.unsuccessful',
  'tender.awarded',
  'tender.contract_signed',
] as const;
export type TenderChangeKind = (typeof TENDER_CHANGE_KINDS)[number];

export const NOTIFICATION_KINDS = ['tender.matched', ...TENDER_CHANGE_KINDS, 'tender.answered'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export type Channel = 'in_app';

/** What makes one effect one effect. Its five parts are the ledger's unique key. */
export interface DeliveryKey {
  /** `business:<id>` or, for a person's own channels, `account:<id>`. */
  readonly recipient: string;
  readonly channel: Channel;
  readonly kind: NotificationKind;
  /** `tender:<id>`. */
  readonly subject: string;
  /** Tells repeats apart: the version an amendment made, the day of a reminder; `first` for the only one. */
  readonly occurrence: string;
}

export type DeliveryState = 'claimed' | 'sent' | 'confirmed' | 'failed' | 'suppressed';

/** A claimed delivery is sent, fails, or is found unwanted; a failed one is claimed again. */
export const deliveryTransitions: Transitions<DeliveryState> = {
  claimed: ['sent', 'failed', 'suppressed'],
  sent: ['confirmed', 'failed'],
  confirmed: [],
  failed: ['claimed', 'suppressed'],
  suppressed: [],
};

export interface Notification {
  readonly id: string;
  readonly businessId: BusinessId;
  readonly kind: NotificationKind;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly lotIds: readonly LotId[];
  readonly role?: Role;
  readonly score?: number;
  readonly message: Message;
  readonly createdAt: IsoInstant;
  readonly readAt?: IsoInstant;
}
