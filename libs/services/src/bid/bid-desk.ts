import { DomainError, type BusinessId, type Consortium, type Tender, type TenderId } from '@app/domain';
import { UNDER_WAY_SECONDS, type Arrival, type ConsortiumRepository, type TenderRepository } from '@app/store';
import { idOf, notFound } from '../common/ids.js';

/** Who bids: a firm alone, or a consortium through its lead. */
export type BidderRequest = { readonly consortiumId: string; readonly businessId?: undefined } | { readonly businessId: string; readonly consortiumId?: undefined };

/** What came in has to be stored by then: an opening waits a little longer for what is under way, and no longer. */
const STORED_WITHIN_SECONDS = UNDER_WAY_SECONDS - 30;

/** @throws DomainError `input.invalid` where both or neither is named */
export function bidderOf({ consortiumId, businessId }: { readonly consortiumId?: string; readonly businessId?: string }): BidderRequest {
  if (consortiumId !== undefined && businessId === undefined) return { consortiumId };
  if (businessId !== undefined && consortiumId === undefined) return { businessId };
  throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [
    { path: 'businessId', code: 'bid.bidder', message: 'Name the firm that bids alone by businessId, or the joint bid by consortiumId: one of the two.' },
  ]);
}

/** @throws DomainError `bid.official_channel`, with where bids go */
export function requireTandemChannel({ submission }: Tender): void {
  if (submission.channel === 'tandem') return;
  const where = submission.url === undefined ? '' : ` Hand it in at ${submission.url}.`;
  throw new DomainError('conflict', 'bid.official_channel', `Bids for this tender are not taken here.${where}`);
}

/**
 * Whether what came in at this moment came in time; the caller holds the tender.
 * @throws DomainError `bid.late`, `tender.not_open`
 */
export function requireInTime(tender: Tender, { receivedAt }: Pick<Arrival, 'receivedAt'>): string {
  const deadline = tender.tenderPeriod.endDate;
  if (tender.status !== 'active' || deadline === undefined) throw new DomainError('conflict', 'tender.not_open', `This tender is ${tender.status}; bids are not taken.`);
  if (Date.parse(receivedAt) < Date.parse(deadline)) return new Date(deadline).toISOString();
  throw new DomainError('conflict', 'bid.late', `This came in at ${receivedAt}; bids were taken until ${deadline}.`);
}

/** Last in a transaction that stores or withdraws a bid: an opening that found nothing under way must stay right. @throws DomainError `bid.too_slow` */
export async function requireNotTooSlow(tenders: Pick<TenderRepository, 'now'>, { receivedAt }: Arrival): Promise<void> {
  const seconds = (Date.parse(await tenders.now()) - Date.parse(receivedAt)) / 1_000;
  if (seconds < STORED_WITHIN_SECONDS) return;
  throw new DomainError('unavailable', 'bid.too_slow', `This could not be stored within ${STORED_WITHIN_SECONDS} seconds, and nothing has changed. Send it again.`);
}

/** The firm that speaks for the bid. @throws DomainError `consortium.not_found` */
export async function speakerOf(consortia: ConsortiumRepository, bidder: BidderRequest, tenderId: TenderId): Promise<{ readonly speaker: BusinessId; readonly consortium?: Consortium }> {
  if (bidder.businessId !== undefined) return { speaker: idOf<BusinessId>('business', bidder.businessId) };
  const consortium = await consortia.find(idOf('consortium', bidder.consortiumId));
  if (consortium === undefined || consortium.tenderId !== tenderId) throw notFound('consortium');
  return { speaker: consortium.leadId, consortium };
}
