import type { Lot, LotId } from '@app/domain';
import { money } from './money.js';
import { nextCount } from './next-id.js';

/** One school's roof, of the tender that `buildTender` makes. */
export function buildLot(overrides: Partial<Lot> = {}): Lot {
  const count = nextCount('lot');
  return {
    id: `lot-${count}` as LotId,
    title: `Roof of school ${count}`,
    classifications: [{ scheme: 'CPV', id: '45261000' }],
    value: money('60000.00', 'MYR'),
    ...overrides,
  };
}
