import type { Buyer, BuyerId } from '@app/domain';
import { nextCount, nextId } from './next-id.js';

/** A verified town council. */
export function buildBuyer(overrides: Partial<Buyer> = {}): Buyer {
  return {
    id: nextId('buyer') as BuyerId,
    name: `Example Town Council ${nextCount('buyer name')}`,
    economy: 'MY',
    level: 'sub_central',
    verified: true,
    ...overrides,
  };
}
