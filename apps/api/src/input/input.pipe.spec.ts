import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/domain';
import type { Problem } from '@app/domain';
import { BusinessInput, BusinessPatch } from '../business/business.dto.js';
import { TenderQuery } from '../tender/list.dto.js';
import { CancelInput, NothingInput, TenderInput } from '../tender/tender.dto.js';
import { InputPipe } from './input.pipe.js';

const pipe = new InputPipe();

async function problems(metatype: new () => object, value: unknown, type: 'body' | 'query' = 'body'): Promise<readonly Problem[]> {
  try {
    await pipe.transform(value, { type, metatype });
  } catch (error) {
    if (error instanceof DomainError) return error.problems;
    throw error;
  }
  return [];
}
const codes = async (metatype: new () => object, value: unknown, type: 'body' | 'query' = 'body') =>
  (await problems(metatype, value, type)).map(({ path, code }) => `${path} ${code}`);

const firm = { name: 'Kedai Kayu', economy: 'MY' };
const notice = {
  buyerId: 'b1',
  title: 'Roof repair',
  description: 'Repair of two school roofs',
  tenderPeriod: { endDate: '2030-01-01T12:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' },
};
const requirement = { id: 'r1', kind: 'contract_value', aggregation: 'sum', amount: { amount: '5', currency: 'MYR' } };

describe('InputPipe on a firm', () => {
  it('takes every field of the contract', async () => {
    const whole = {
      ...firm,
      registrationId: '1',
      foundedOn: '2020-02-29',
      employees: 4,
      figures: [{ metric: 'annual_turnover', value: '250000.50', currency: 'MYR', year: 2025 }],
      activity: { scheme: 'ISIC4', id: '4330' },
      links: [{ party: 'Other', type: 'parent', pct: 51 }],
      description: 'Joinery',
      classifications: [{ scheme: 'CPV', id: '45420000' }],
      regions: ['MY-10', 'MY-10-0203', 'TH'],
      certifications: [{ scheme: 'CIDB', id: 'G2', validUntil: '2030-01-01' }],
      capabilities: [{ classification: { scheme: 'CPV', id: '45260000' }, quantity: 2000, unit: 'MTK', per: 'MON' }],
      maxContractValue: { amount: '200000.00', currency: 'MYR' },
      freeCapacity: { amount: 1000, currency: 'MYR' },
      languages: ['ms', 'zh-Hant'],
      ownership: ['women'],
      pastContracts: [{ title: 'Doors', classifications: [], value: { amount: '5', currency: 'MYR' }, sharePct: '50', completedOn: '2024-05-01', buyer: 'School' }],
      sizeProof: { register: 'SME Corp', id: 'x', validUntil: '2027-01-01' },
      openToPartners: true,
    };
    expect(await problems(BusinessInput, whole)).toEqual([]);
  });

  it('names unknown fields, at any depth', async () => {
    expect(await codes(BusinessInput, { ...firm, admin: true, links: [{ party: 'a', type: 'b', pct: 1, x: 1 }] })).toEqual(
      expect.arrayContaining(['admin field.unknown', 'links[0].x field.unknown']),
    );
  });

  it('names what is missing and what is of the wrong type', async () => {
    expect(await codes(BusinessInput, { name: 5, figures: {}, regions: ['MY', 'my', 7], employees: '4' })).toEqual(
      expect.arrayContaining([
        'name type.text',
        'economy field.required',
        'figures type.list',
        'regions[1] region.form',
        'regions[2] region.form',
        'employees type.integer',
      ]),
    );
  });

  it('names over-long text, over-long lists, blanks, and null among objects', async () => {
    const classifications = Array.from({ length: 201 }, () => ({ scheme: 'CPV', id: '1' }));
    expect(await codes(BusinessInput, { name: 'x'.repeat(201), economy: 'MY', classifications, links: [null], registrationId: ' ' })).toEqual(
      expect.arrayContaining(['name text.too_long', 'classifications list.too_long', 'links[0] type.object', 'registrationId text.empty']),
    );
  });

  it.each(['2023-02-29', '2024-13-01', '24-01-01', '2024-01-01T00:00:00Z', 5])('refuses the day %j', async (foundedOn) => {
    expect(await codes(BusinessInput, { ...firm, foundedOn })).toEqual(['foundedOn time.day']);
  });

  it('lets a patch leave everything out, and set what is optional to null', async () => {
    expect(await problems(BusinessPatch, { employees: null })).toEqual([]);
  });
});

describe('InputPipe on money', () => {
  it.each([
    [{ amount: '-1', currency: 'MYR' }, 'value.amount money.range'],
    [{ amount: -1, currency: 'MYR' }, 'value.amount money.range'],
    [{ amount: 'NaN', currency: 'MYR' }, 'value.amount money.amount'],
    [{ amount: '1e400', currency: 'MYR' }, 'value.amount money.amount'],
    [{ amount: '9'.repeat(40), currency: 'MYR' }, 'value.amount money.amount'],
    [{ amount: '9'.repeat(20), currency: 'MYR' }, 'value.amount money.range'],
    [{ amount: '1.005', currency: 'MYR' }, 'value.amount money.digits'],
    [{ amount: '1.5', currency: 'JPY' }, 'value.amount money.digits'],
    [{ amount: '1', currency: 'XXX' }, 'value.currency money.currency'],
    [{ amount: '1' }, 'value.currency field.required'],
    [{ currency: 'MYR' }, 'value.amount field.required'],
    ['5', 'value type.object'],
    [[], 'value type.object'],
  ])('refuses %j', async (value, expected) => {
    expect(await codes(TenderInput, { ...notice, value })).toEqual([expected]);
  });

  it.each([{ amount: 12500, currency: 'MYR' }, { amount: '12500.00', currency: 'MYR', visibility: 'hidden' }])('takes %j', async (value) => {
    expect(await problems(TenderInput, { ...notice, value })).toEqual([]);
  });
});

describe('InputPipe on a tender', () => {
  it.each([
    ['2030-01-01T12:00:00', 'time.offset_missing'],
    ['2030-01-01', 'time.form'],
    ['2030-02-30T12:00:00Z', 'time.form'],
    ['2030-01-01T25:00:00Z', 'time.form'],
    ['2030-01-01T12:00:00+25:00', 'time.form'],
    ['tomorrow', 'time.form'],
    [5, 'time.form'],
  ])('refuses the deadline %j with %s', async (endDate, code) => {
    expect(await codes(TenderInput, { ...notice, tenderPeriod: { endDate } })).toEqual([`tenderPeriod.endDate ${code}`]);
  });

  it('refuses a time zone that does not exist', async () => {
    const tenderPeriod = { ...notice.tenderPeriod, timeZone: 'Mars/Base' };
    expect(await codes(TenderInput, { ...notice, tenderPeriod })).toEqual(['tenderPeriod.timeZone time.zone']);
  });

  it('names a wrong field deep in a lot', async () => {
    const lots = [{ id: 'l1', title: 'Roof', value: { amount: '-5', currency: 'MYR' }, jointBid: { allowed: 'yes' } }];
    expect(await codes(TenderInput, { ...notice, lots })).toEqual(['lots[0].value.amount money.range', 'lots[0].jointBid.allowed type.boolean']);
  });

  it('reads each requirement by its kind and refuses the fields of other kinds', async () => {
    const requirements = [requirement, { ...requirement, id: 'r2', years: 3 }, { id: 'r3', kind: 'magic' }, { id: 'r4' }, null, 5];
    expect((await codes(TenderInput, { ...notice, requirements })).sort()).toEqual([
      'requirements[1].years field.unknown',
      'requirements[2].kind choice.unknown',
      'requirements[3].kind field.required',
      'requirements[4] type.object',
      'requirements[5] type.object',
    ]);
  });

  it('takes a bare amount where its own or the tender’s currency is known, and asks for one where not', async () => {
    const bare = [{ ...requirement, amount: '5000' }];
    expect(await problems(TenderInput, { ...notice, value: { amount: '1', currency: 'MYR' }, requirements: bare })).toEqual([]);
    expect(await problems(TenderInput, { ...notice, requirements: [{ ...bare[0], currency: 'MYR' }] })).toEqual([]);
    expect(await codes(TenderInput, { ...notice, requirements: bare })).toEqual(['requirements[0].amount money.currency']);
  });
});

describe('InputPipe on bodies and queries', () => {
  it('asks for a body where one is needed, and does without where none is', async () => {
    await expect(pipe.transform(undefined, { type: 'body', metatype: BusinessInput })).rejects.toMatchObject({ status: 400, code: 'json.empty' });
    expect(await problems(CancelInput, undefined)).toEqual([]);
    expect(await problems(NothingInput, undefined)).toEqual([]);
    expect(await problems(NothingInput, {})).toEqual([]);
    expect(await codes(NothingInput, { force: true })).toEqual(['force field.unknown']);
  });

  it('reads numbers and flags of a query and names unknown parameters', async () => {
    const read = await pipe.transform({ limit: '5', jointBid: 'true' }, { type: 'query', metatype: TenderQuery });
    expect(read).toMatchObject({ limit: 5, jointBid: true });
    expect(await codes(TenderQuery, { limit: '101', jointBid: 'maybe', colour: 'red', q: ['a', 'b'] }, 'query')).toEqual(
      expect.arrayContaining(['limit number.too_large', 'jointBid type.boolean', 'colour field.unknown', 'q type.text']),
    );
  });
});
