import type { AccountId, TenderId } from '@app/domain';
import { canonical, type Plain } from '@app/sealing';
import type { AuditMark, BidAuditRepository } from '@app/store';

/** What is written down of a tender's bids; the opener has `opening.opened` and `opening.refused` besides. */
export type AuditAction = 'bid.received' | 'bid.replaced' | 'bid.withdrawn' | 'bid.refused' | 'bid.judged' | 'deadline.moved' | 'opening.wanted' | 'opening.agreed' | 'opening.denied' | 'bid.awarded' | 'members.changed' | 'members.kept';

/** Appends a row to the tender's chain, in the transaction that is open; the last statement of it. */
export function audit(rows: BidAuditRepository, tenderId: TenderId, accountId: AccountId | undefined, action: AuditAction, detail: Plain): Promise<AuditMark> {
  return rows.append(tenderId, accountId, action, canonical(detail));
}
