import { describe, expect, it } from '@jest/globals';
import type { BusinessId, LotId } from '../common/brand.js';
import { changeSuppliers } from './change-suppliers.js';
import type { AwardDecision, Supplier } from './decision.js';

const supplier = (id: string): Supplier => ({ name: `${id} (demo)`, businessId: id as BusinessId, role: id === 'lead' ? 'lead' : 'member' });
const award: AwardDecision = { outcome: 'awarded', lotId: 'north' as LotId, bidId: 'ours', suppliers: [supplier('lead'), supplier('old')], value: { minor: 100n, currency: 'MYR' }, decidedOn: '2026-11-24' };
const change = { bidId: 'ours', suppliers: [supplier('lead'), supplier('new')], leavingId: 'old' as BusinessId, newcomerId: 'new' as BusinessId, at: '2026-11-26T10:00:00.000Z', version: 4 };

describe('an award after its members have changed', () => {
  it('names who takes part now, and who has left for whom since which version', () => {
    expect(changeSuppliers([award], change)).toEqual([{ ...award, suppliers: change.suppliers, changes: [{ at: change.at, version: 4, leaving: supplier('old'), stepsIn: supplier('new') }] }]);
  });

  it('stays as it is where another bid won, nobody did, or the firm that leaves is none of its suppliers', () => {
    const others = [{ ...award, bidId: 'theirs' }, { outcome: 'unsuccessful', reason: 'Nobody came', decidedOn: '2026-11-24' }, { ...award, suppliers: [supplier('lead')] }] as const;
    expect(changeSuppliers(others, change)).toEqual(others);
  });

  it('keeps every change, those under contract apart', () => {
    const [once] = changeSuppliers([award], change);
    const twice = changeSuppliers([{ ...(once as AwardDecision), signedOn: '2026-11-27' }], { bidId: 'ours', suppliers: [supplier('lead'), supplier('third')], leavingId: 'new' as BusinessId, at: '2026-11-28T10:00:00.000Z', version: 6 });
    expect(twice[0]).toMatchObject({ suppliers: [{ businessId: 'lead' }, { businessId: 'third' }], signedOn: '2026-11-27' });
    expect((twice[0] as AwardDecision).changes).toEqual([
      { at: change.at, version: 4, leaving: supplier('old'), stepsIn: supplier('new') },
      { at: '2026-11-28T10:00:00.000Z', version: 6, leaving: supplier('new'), underContract: true },
    ]);
  });
});
