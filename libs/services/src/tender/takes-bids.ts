import { DomainError, type IsoInstant, type Tender } from '@app/domain';

/** Whether bids can be made at this moment of the database's clock. */
export function takesBids({ status, tenderPeriod: { endDate } }: Tender, at: IsoInstant): boolean {
  return status === 'active' && endDate !== undefined && Date.parse(at) < Date.parse(endDate);
}

/** @throws DomainError `tender.not_open` */
export function requireTakesBids(tender: Tender, at: IsoInstant): void {
  if (!takesBids(tender, at)) throw new DomainError('conflict', 'tender.not_open', 'Bids can no longer be made on this tender.');
}
