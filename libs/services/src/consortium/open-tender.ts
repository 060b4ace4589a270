import { DomainError, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import type { TenderRepository } from '@app/store';
import { notFound } from '../common/ids.js';
import { takesBids } from '../tender/takes-bids.js';

/**
 * The tender under its share lock, which an officer's change has to wait for. What came in before the deadline by the database's clock came in time, however long
 * it then waited for the lock.
 *
 * @param at the database's time, taken before any lock was waited for
 * @throws DomainError `tender.not_open`
 */
export async function openTender(tenders: TenderRepository, id: TenderId, at: IsoInstant): Promise<Tender> {
  await tenders.hold(id);
  const tender = await tenders.find(id);
  if (tender === undefined) throw notFound('tender');
  if (takesBids(tender, at)) return tender;
  const end = tender.tenderPeriod.endDate;
  const until = end === undefined ? '' : ` Bids could be made until ${end}.`;
  throw new DomainError('conflict', 'tender.not_open', `Joint bids can be formed while the tender is open.${until}`);
}
