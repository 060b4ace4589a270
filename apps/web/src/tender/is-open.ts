import type { Views } from '../api/api-client.js';

/** Whether bids are still taken, by this machine's clock: for showing a form or not; what is sent is decided by the API. */
export function isOpenNow({ status, tenderPeriod: { endDate } }: Pick<Views['TenderView'], 'status' | 'tenderPeriod'>): boolean {
  return status === 'active' && endDate !== undefined && Date.parse(endDate) > Date.now();
}
