import type { Tender } from '@app/domain';

/** The tender as bidders see it: without the amounts that its officers keep to themselves. */
export function withoutHiddenValue<T extends Tender>(tender: T): T {
  if (tender.valueVisibility === 'public') return tender;
  return { ...tender, value: undefined, lots: tender.lots.map((lot) => ({ ...lot, value: undefined })) };
}
