import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/domain';
import { InputPipe } from '../input/input.pipe.js';
import { readNotice, readNoticePatch } from './read-notice.js';
import { TenderInput, TenderPatch } from './tender.dto.js';

const pipe = new InputPipe();
const read = async (body: object) => readNotice((await pipe.transform(body, { type: 'body', metatype: TenderInput })) as TenderInput);
const patch = async (body: object) => readNoticePatch((await pipe.transform(body, { type: 'body', metatype: TenderPatch })) as TenderPatch);

const notice = { buyerId: 'b1', title: 'Roof', description: 'Repair', tenderPeriod: { endDate: '2030-01-01T12:00:00Z' } };
const common = { aggregation: 'sum' };

describe('readNotice', () => {
  it('fills what may be left out', async () => {
    expect(await read(notice)).toEqual({
      ...notice,
      valueVisibility: 'public',
      classifications: [],
      milestones: [],
      deliveryRegions: [],
      languages: [],
      documents: [],
      submission: { channel: 'official' },
      lots: [],
      requirements: [],
    });
  });

  it('holds money in minor units and keeps the visibility beside it', async () => {
    const read1 = await read({ ...notice, value: { amount: '12500.5', currency: 'MYR', visibility: 'hidden' } });
    expect(read1).toMatchObject({ value: { minor: 1_250_050n, currency: 'MYR' }, valueVisibility: 'hidden' });
  });

  it('takes null for "not given" and holds no undefined fields', async () => {
    const read1 = await read({ ...notice, value: null, lots: null, jointBid: { allowed: true, maxMembers: null } });
    expect(read1).toMatchObject({ lots: [], jointBid: { allowed: true } });
    expect(read1).not.toHaveProperty('value');
    expect(Object.keys(read1.jointBid ?? {})).toEqual(['allowed']);
  });

  it('reads every kind of requirement', async () => {
    const requirements = [
      { ...common, id: '9001', kind: 'certification', scheme: 'ISO' },
      { ...common, id: 'l', kind: 'licence', scheme: 'CIDB', certificateId: 'G2', level: '2' },
      { ...common, id: 'g', kind: 'registration', scheme: 'MOF' },
      { ...common, id: 't', kind: 'turnover', amount: 5000, currency: 'MYR', years: 3, jointMinPct: '80' },
      { ...common, id: 'e', kind: 'experience', years: 5, count: 2, value: { amount: '1', currency: 'JPY' }, classification: { scheme: 'CPV', id: '45' } },
      { ...common, id: 's', kind: 'staff', role: 'engineer', count: 3 },
      { ...common, id: 'c', kind: 'capability', classification: { scheme: 'CPV', id: '45' }, quantity: '2000', unit: 'MTK', per: 'MON' },
      { ...common, id: 'q', kind: 'equipment', classification: { scheme: 'CPV', id: '45' }, quantity: 2, unit: 'C62' },
      { ...common, id: 'v', kind: 'contract_value', amount: '7' },
      { ...common, id: 'r', kind: 'region', anyOf: ['MY-10', 'MY-10'] },
      { ...common, id: 'o', kind: 'economy', anyOf: ['MY'] },
      { ...common, id: 'a', kind: 'language', anyOf: ['ms'] },
      { ...common, id: 'w', kind: 'ownership', anyOf: ['women'], minPct: 51 },
      { ...common, id: 'y', kind: 'years_active', years: 2, lotId: 'lot-1' },
      { ...common, id: 'x', kind: 'exclusion', ground: 'bankruptcy' },
    ];
    const read1 = await read({ ...notice, value: { amount: '1', currency: 'EUR' }, requirements });
    expect(read1.requirements).toEqual([
      { ...common, id: '9001', kind: 'certification', scheme: 'ISO', certificateId: '9001' },
      { ...common, id: 'l', kind: 'licence', scheme: 'CIDB', certificateId: 'G2', level: '2' },
      { ...common, id: 'g', kind: 'registration', scheme: 'MOF', certificateId: 'g' },
      { ...common, id: 't', kind: 'turnover', amount: { minor: 500_000n, currency: 'MYR' }, years: 3, jointMinPct: '80' },
      { ...common, id: 'e', kind: 'experience', years: 5, count: 2, value: { minor: 1n, currency: 'JPY' }, classification: { scheme: 'CPV', id: '45' } },
      { ...common, id: 's', kind: 'staff', role: 'engineer', count: 3 },
      { ...common, id: 'c', kind: 'capability', classification: { scheme: 'CPV', id: '45' }, quantity: '2000', unit: 'MTK', per: 'MON' },
      { ...common, id: 'q', kind: 'equipment', classification: { scheme: 'CPV', id: '45' }, quantity: '2', unit: 'C62' },
      { ...common, id: 'v', kind: 'contract_value', amount: { minor: 700n, currency: 'EUR' } },
      { ...common, id: 'r', kind: 'region', anyOf: ['MY-10'] },
      { ...common, id: 'o', kind: 'economy', anyOf: ['MY'] },
      { ...common, id: 'a', kind: 'language', anyOf: ['ms'] },
      { ...common, id: 'w', kind: 'ownership', anyOf: ['women'], minPct: '51' },
      { ...common, id: 'y', kind: 'years_active', years: 2, lotId: 'lot-1' },
      { ...common, id: 'x', kind: 'exclusion', ground: 'bankruptcy' },
    ]);
  });
});

describe('readNoticePatch', () => {
  it('holds only what was sent', async () => {
    expect(await patch({ title: 'Roofs' })).toEqual({ title: 'Roofs' });
  });

  it('removes what may be absent and empties lists by null', async () => {
    expect(await patch({ value: null, lots: null, jointBid: null })).toEqual({ value: null, lots: [], jointBid: null });
  });

  it('keeps a hidden value hidden when its amount is corrected', async () => {
    expect(await patch({ value: { amount: '5', currency: 'MYR' } })).toEqual({ value: { minor: 500n, currency: 'MYR' } });
    expect(await patch({ value: { amount: '5', currency: 'MYR', visibility: 'public' } })).toHaveProperty('valueVisibility', 'public');
  });

  it('refuses to remove what every tender has', async () => {
    await expect(patch({ title: null, tenderPeriod: null })).rejects.toThrow(DomainError);
    await expect(patch({ title: null, tenderPeriod: null })).rejects.toMatchObject({
      problems: [
        { path: 'title', code: 'field.required' },
        { path: 'tenderPeriod', code: 'field.required' },
      ],
    });
  });
});
