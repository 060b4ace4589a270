import type { BusinessId, BuyerId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Transitions } from '../common/states.js';
import type { Message, Role } from '../assessment/finding.js';

/** What firms that were told of a tender hear of its life, one telling a version. */
export const TENDER_CHANGE_KINDS = [
  'tender.amended',
  'tender.cancelled',
  'tender.withdrawn',
  'tender.unsuccessful',
  'tender.awarded',
  /** A member of the group that won was replaced, or has left. */
  'tender.suppliers_changed',
  'tender.contract_signed',
] as const;
export type TenderChangeKind = (typeof TENDER_CHANGE_KINDS)[number];

export const NOTIFICATION_KINDS = [
  'tender.matched',
  ...TENDER_CHANGE_KINDS,
  'tender.answered',
  /** The deadline of a tender that the firm keeps or bids for comes near. */
  'tender.closing',
  /** A meeting at which whoever wants to bid must be. */
  'tender.briefing',
  'certificate.expiring',
  /** Nothing was found for four weeks. */
  'firm.quiet',
  /** An endpoint was switched off after it had failed for long. */
  'webhook.disabled',
  /** A bid of the firm's did not win: what is public of it, and what would have changed it. */
  'bid.feedback',
  /** A tender that the firm cannot reach alone can be reached by a team with it. */
  'team.found',
  /** Another firm asks the firm to bid together. */
  'team.invited',
  /** A firm that was asked has answered. */
  'team.answered',
  /** The terms of a joint bid changed: its members are asked anew. */
  'team.consent',
  /** A firm that was asked has not answered for 48 hours. */
  'team.candidate',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What a buyer's officers are told of. */
export const OFFICER_NOTIFICATION_KINDS = [
  /** Two firms asked for the tender to be reserved for small ones. */
  'tender.reservation_asked',
  /** A group that bid asks for a change of its members. */
  'tender.departure_asked',
] as const;
export type OfficerNotificationKind = (typeof OFFICER_NOTIFICATION_KINDS)[number];

export const CHANNELS = ['in_app', 'email', 'webhook', 'sms', 'whatsapp'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a message comes to a phone. */
export const PHONE_WAYS = ['sms', 'whatsapp'] as const;
export type PhoneWay = (typeof PHONE_WAYS)[number];

/** Whether what goes there goes to a phone. */
export function isPhoneWay(channel: Channel): channel is PhoneWay {
  return channel === 'sms' || channel === 'whatsapp';
}

/** What a delivery is about: a notification, or a digest of many. */
export type DeliveryKind = NotificationKind | 'digest';

/** What makes one effect one effect. Its five parts are the ledger's unique key. */
export interface DeliveryKey {
  /** `business:<id>`; for a person's own channels `account:<id>`; for a machine `webhook:<id>`. */
  readonly recipient: string;
  readonly channel: Channel;
  readonly kind: DeliveryKind;
  /** `tender:<id>`, or `business:<id>` where it is about the firm itself. */
  readonly subject: string;
  /** Tells repeats apart: the version an amendment made, the day of a reminder; `first` for the only one. */
  readonly occurrence: string;
}

/** The same of what a buyer's officers are told; its recipient is `buyer:<id>`. */
export type OfficerDeliveryKey = Omit<DeliveryKey, 'kind'> & { readonly kind: OfficerNotificationKind };

export type DeliveryState = 'pending' | 'claimed' | 'sent' | 'confirmed' | 'failed' | 'suppressed';

/** A delivery waits, is claimed by a worker, and is sent, waits again for its next try, fails for good, or is found unwanted. One of a digest is settled with it. */
export const deliveryTransitions: Transitions<DeliveryState> = {
  pending: ['claimed', 'sent', 'failed', 'suppressed'],
  claimed: ['sent', 'pending', 'failed', 'suppressed'],
  sent: ['confirmed', 'failed'],
  confirmed: [],
  failed: ['claimed', 'suppressed'],
  suppressed: [],
};

export interface Notification {
  readonly id: string;
  readonly businessId: BusinessId;
  readonly kind: NotificationKind;
  /** Absent, with its version, where it is about the firm itself. */
  readonly tenderId?: TenderId;
  readonly tenderVersion?: number;
  readonly lotIds: readonly LotId[];
  readonly role?: Role;
  readonly score?: number;
  readonly message: Message;
  readonly createdAt: IsoInstant;
  readonly readAt?: IsoInstant;
}

export interface OfficerNotification {
  readonly id: string;
  readonly buyerId: BuyerId;
  readonly kind: OfficerNotificationKind;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly message: Message;
  readonly createdAt: IsoInstant;
}
