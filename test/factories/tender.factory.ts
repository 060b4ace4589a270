import type { Buyer, Tender, TenderId } from '@app/domain';
import { buildBuyer } from './buyer.factory.js';
import { money } from './money.js';
import { nextId } from './next-id.js';

/** So far off that a suite on the real clock never finds it past; a test about time says its own. */
export const FAR_DEADLINE = '2096-12-14T12:00:00+08:00';

/**
 * A published tender for roof repairs, open to all. What follows from the buyer (`buyerId`,
 * `buyerName`, `economy`) is taken from `buyer`, which is made when none is given.
 */
export function buildTender({ buyer = buildBuyer(), ...overrides }: Partial<Tender> & { readonly buyer?: Buyer } = {}): Tender {
  return {
    id: nextId('tender') as TenderId,
    version: 1,
    status: 'active',
    buyerId: buyer.id,
    buyerName: buyer.name,
    economy: buyer.economy,
    title: 'Repair of school roofs',
    description: 'Repair and partial replacement of the roofs of three primary schools.',
    mainProcurementCategory: 'works',
    classifications: [{ scheme: 'CPV', id: '45261000' }],
    value: money('180000.00', 'MYR'),
    valueVisibility: 'public',
    tenderPeriod: { endDate: FAR_DEADLINE, timeZone: 'Asia/Kuala_Lumpur' },
    milestones: [],
    deliveryRegions: ['MY-10'],
    languages: ['ms'],
    documents: [],
    submission: { channel: 'tandem' },
    lots: [],
    requirements: [],
    publishedAt: '2026-11-20T09:00:00+08:00',
    ...overrides,
  };
}
