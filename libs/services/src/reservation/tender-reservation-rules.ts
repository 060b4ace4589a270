import { fittingReservations, type BuyerLevel, type IsoDate, type ReservationRule, type Rulebook, type Tender } from '@app/domain';

/** A law by which a tender may or has to be reserved for small firms. */
export interface TenderReservationRule {
  readonly rule: ReservationRule;
  /** False where our record of it is uncertain, or something it asks about the tender is not known: then it is a question. */
  readonly fits: boolean;
}

/**
 * The laws that let or make the buyer keep this tender for small firms, in the order of the rulebook. Those that go by something
 * else than size (ownership, origin) and those that set a share of the year's spending and say nothing of a single tender are not among them.
 * @param tender without its value where the reader may not see it: then what depends on it is a question
 */
export function tenderReservationRules(tender: Pick<Tender, 'value' | 'mainProcurementCategory'>, buyer: { readonly economy: string; readonly level?: BuyerLevel }, rulebook: Rulebook, asOf: IsoDate): readonly TenderReservationRule[] {
  const { value, mainProcurementCategory: category } = tender;
  const { economy, level } = buyer;
  // What a bank finances goes by the bank's rules, and they reserve nothing.
  if (level === 'development_bank') return [];
  return fittingReservations({ economy, level, category, value }, rulebook, asOf)
    .filter(({ rule }) => rule.sizes.length > 0 && rule.force !== 'target')
    .map(({ rule, fits }) => ({ rule, fits: fits === true }));
}
