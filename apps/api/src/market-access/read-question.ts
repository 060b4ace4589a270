import type { AccessQuestion } from '@app/domain';
import { dropEmpty, readOptionalMoney } from '../input/read-common.js';
import type { MarketAccessQuery } from './market-access.dto.js';

/** The question that a validated query means. */
export function readQuestion(query: MarketAccessQuery): Omit<AccessQuestion, 'day'> & { readonly day?: string } {
  const { supplier, buyer, level, category, value, currency, date, reserved, listed, established, openToForeign } = query;
  const money = value === undefined || currency === undefined ? undefined : readOptionalMoney({ amount: value, currency });
  return dropEmpty({ supplier, buyer, level, category, value: money, day: date, reserved: reserved ?? false, listed, established, openToForeign });
}
