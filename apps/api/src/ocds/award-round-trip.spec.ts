import { describe, expect, it } from '@jest/globals';
import type { AwardDecision, BusinessId, Decimal, Decision, LotId, Supplier } from '@app/domain';
import { readAwards } from '@app/services';
import { presentAwards, presentContracts } from './present-awards.js';

const id = (end: string): BusinessId => `00000000-0000-4000-8000-00000000000${end}` as BusinessId;
const group: AwardDecision = {
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
const OCID = 'ocds-tandem-1';
const released = (decisions: readonly Decision[]): unknown => JSON.parse(JSON.stringify({ awards: presentAwards(OCID, decisions), contracts: presentContracts(OCID, decisions) }));
const [lead, second] = group.suppliers as [Supplier, Supplier];
const third: Supplier = { name: 'Third Roofs (demo)', businessId: id('3'), role: 'member', sharePct: '39.50' as Decimal };
/** The second left before the contract and the third stepped in; then the third left too, and the second's firm goes on under another name. */
const changed: Decision = {
  ...group,
  suppliers: [lead, { ...second, name: 'Elsewhere Ltd (demo)' }],
  changes: [
    { at: '2026-11-30T08:00:00.000Z', version: 4, leaving: second, stepsIn: third },
    { at: '2026-12-20T08:00:00.000Z', version: 6, leaving: third, underContract: true },
  ],
};

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
    ['after two changes of its members', changed],
    ['with a firm that has no profile', { ...group, suppliers: [...group.suppliers.slice(0, 1), { name: 'Elsewhere Ltd (demo)', role: 'member', sharePct: '39.50' as Decimal }] }],
  ])('reads back the same %s', (_what, decision) => {
    expect(readAwards(released([decision]))).toEqual([decision]);
  });

  it('is amended where a member was replaced, its contract where it was signed by then, and tells of nothing but who, when and in which release', () => {
    const amendment = (version: number, description: string, date: string) => ({ id: `members-${version}`, date, rationale: 'The buyer agreed to a change of the members of the group that won.', description, amendsReleaseID: `${OCID}-${version - 1}`, releaseID: `${OCID}-${version}` });
    const last = amendment(6, 'Third Roofs (demo) has left.', '2026-12-20T08:00:00.000Z');
    expect(released([changed])).toMatchObject({
      awards: [{ status: 'active', suppliers: [{ name: 'Lead Roofs (demo)' }, { name: 'Elsewhere Ltd (demo)' }], amendments: [amendment(4, 'Second Roofs (demo) has left, and Third Roofs (demo) has stepped in.', '2026-11-30T08:00:00.000Z'), last] }],
      contracts: [{ amendments: [last] }],
    });
    expect(JSON.stringify(released([group]))).not.toContain('amendments');
  });

  it.each<[string, object]>([
    ['no day', { date: 'yesterday' }],
    ['no version', { version: 0 }],
    ['nobody who leaves', { leaving: { name: 'x'.repeat(301) } }],
  ])('passes over a change with %s', (_what, broken) => {
    const read = released([changed]) as { awards: { tandem: { changes: object[] } }[] };
    const [award] = read.awards;
    if (award) award.tandem.changes = [{ ...award.tandem.changes[0], ...broken }];
    expect(readAwards(read)[0]).not.toHaveProperty('changes');
  });

  it('is not made of what others publish, nor of what is no award of ours', () => {
    const foreign = { awards: [{ id: '1', status: 'active', date: '2026-01-01T00:00:00Z', value: { amount: 1, currency: 'EUR' }, suppliers: [{ id: 'x', name: 'A person' }] }] };
    expect(readAwards(foreign)).toEqual([]);
    for (const broken of [{ awards: 5 }, { awards: [null] }, { awards: [{ tandem: { members: 7 }, status: 'active', date: 5, value: {}, suppliers: [{}] }] }, undefined]) expect(readAwards(broken)).toEqual([]);
  });
});
