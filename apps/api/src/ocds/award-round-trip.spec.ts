import { describe, expect, it } from '@jest/globals';
import type { BusinessId, Decimal, Decision, LotId } from '@app/domain';
import { readAwards } from '@app/services';
import { presentAwards, presentContracts } from './present-awards.js';

const id = (end: string): BusinessId => `00000000-0000-4000-8000-00000000000${end}` as BusinessId;
const group: Decision = {
  outcome: 'awarded',
  lotId: 'north' as LotId,
  bidId: '11111111-0000-4000-8000-000000000001',
  suppliers: [
    { name: 'Lead Roofs (demo)', businessId: id('1'), role: 'lead', sharePct: '60.50' as Decimal },
    { name: 'Second Roofs (demo)', businessId: id('2'), role: 'member', sharePct: '39.50' as Decimal },
  ],
  value: { minor: 12_345_678_901_234_567n, currency: 'MYR' },
  decidedOn: '2026-11-24',
  appealUntil: '2026-12-04',
  signedOn: '2026-12-05',
};
const released = (decisions: readonly Decision[]): unknown => JSON.parse(JSON.stringify({ awards: presentAwards(decisions), contracts: presentContracts(decisions) }));

describe('an award to a consortium, as OCDS', () => {
  it('has several suppliers with their roles and shares, and reads back the same', () => {
    expect(released([group])).toMatchObject({
      awards: [{ suppliers: [{ id: id('1') }, { id: id('2') }], tandem: { members: [{ supplierId: id('1'), role: 'lead', sharePct: '60.50' }, { supplierId: id('2'), role: 'member', sharePct: '39.50' }] } }],
    });
    expect(readAwards(released([group]))).toEqual([group]);
  });

  it.each<[string, Decision]>([
    ['without shares', { ...group, suppliers: group.suppliers.map(({ name, businessId, role }) => ({ name, businessId, role })) }],
    ['without lots, appeal and contract', { outcome: 'awarded', suppliers: group.suppliers, value: { minor: 100n, currency: 'MYR' }, decidedOn: '2026-11-24' }],
    ['with a firm that has no profile', { ...group, suppliers: [...group.suppliers.slice(0, 1), { name: 'Elsewhere Ltd (demo)', role: 'member', sharePct: '39.50' as Decimal }] }],
  ])('reads back the same %s', (_what, decision) => {
    expect(readAwards(released([decision]))).toEqual([decision]);
  });

  it('is not made of what others publish, nor of what is no award of ours', () => {
    const foreign = { awards: [{ id: '1', status: 'active', date: '2026-01-01T00:00:00Z', value: { amount: 1, currency: 'EUR' }, suppliers: [{ id: 'x', name: 'A person' }] }] };
    expect(readAwards(foreign)).toEqual([]);
    for (const broken of [{ awards: 5 }, { awards: [null] }, { awards: [{ tandem: { members: 7 }, status: 'active', date: 5, value: {}, suppliers: [{}] }] }, undefined]) expect(readAwards(broken)).toEqual([]);
  });
});
