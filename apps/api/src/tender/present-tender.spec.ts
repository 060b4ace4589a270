import { describe, expect, it } from '@jest/globals';
import type { BuyerId, LotId, Tender, TenderId } from '@app/domain';
import { presentTender, presentWholeTender } from './present-tender.js';

const tender: Tender = {
  id: 't1' as TenderId,
  version: 2,
  status: 'active',
  economy: 'MY',
  buyerName: 'Town',
  buyerId: 'b1' as BuyerId,
  title: 'Roof',
  description: 'Repair',
  classifications: [{ scheme: 'CPV', id: '45261210' }],
  value: { minor: 1_250_050n, currency: 'MYR' },
  valueVisibility: 'hidden',
  tenderPeriod: { endDate: '2030-01-01T12:00:00Z' },
  milestones: [],
  deliveryRegions: [],
  languages: [],
  documents: [],
  submission: { channel: 'official' },
  lots: [{ id: 'l1' as LotId, title: 'East', classifications: [], value: { minor: 5n, currency: 'JPY' } }],
  requirements: [
    { id: 'r1', kind: 'contract_value', aggregation: 'sum', amount: { minor: 700n, currency: 'EUR' } },
    { id: 'r2', kind: 'region', aggregation: 'any_one', anyOf: ['MY-10'] },
  ],
};

describe('presentTender', () => {
  it('writes money as decimal strings, for officers', () => {
    const view = presentTender(tender, 'officer');
    expect(view).toMatchObject({
      buyer: { id: 'b1', name: 'Town', economy: 'MY' },
      value: { amount: '12500.50', currency: 'MYR', visibility: 'hidden' },
      lots: [{ value: { amount: '5', currency: 'JPY' } }],
      requirements: [{ kind: 'contract_value', amount: { amount: '7.00', currency: 'EUR' } }, { anyOf: ['MY-10'] }],
    });
  });

  it('leaves a hidden value out for everybody else, its lots’ too, and says that it is hidden', () => {
    const view = presentTender(tender, 'public');
    expect(view.value).toEqual({ visibility: 'hidden' });
    expect(view.lots[0]?.value).toBeUndefined();
    expect(presentTender({ ...tender, valueVisibility: 'public' }, 'public').value?.amount).toBe('12500.50');
  });

  it('shows what an imported notice tells besides, and what was marked, for the tender itself', () => {
    const imported: Tender = {
      ...tender,
      items: [{ id: 'i1', classification: { scheme: 'CPV', id: '45261210' }, quantity: '12.5', unit: 'MTK' }],
      parties: [{ name: 'Town', roles: ['buyer'], economy: 'MY' }],
      eligibility: 'Registered contractors',
      suitability: { sme: true },
      importMarks: [{ path: 'tender.value', code: 'money.range', message: 'Not a value.', given: '1e400' }],
    };
    const { items, parties, eligibility, suitability, importMarks } = imported;
    expect(presentWholeTender(imported, 'public')).toMatchObject({ title: 'Roof', items, parties, eligibility, suitability, importMarks });
    expect(presentTender(imported, 'public')).not.toHaveProperty('items');
  });

  it('lets nothing out that it does not name', () => {
    const leaking = { ...tender, own: true, createdBy: 'account-1' };
    expect(JSON.stringify(presentWholeTender(leaking, 'officer'))).not.toMatch(/account-1|"own"/);
  });
});
