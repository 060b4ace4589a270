import { describe, expect, it } from '@jest/globals';
import { detailsOf, draftOf, isEditStep, readEdit, type Firm } from './firm-details.js';

const FIRM = {
  id: 'f', version: 3, name: 'Example Roofs', economy: 'MY', description: 'Roofs', employees: 4, openToPartners: false, ownership: [], links: [], pastContracts: [], capabilities: [],
  classifications: [{ scheme: 'CPV', id: '45261900' }], regions: ['MY-10'], languages: ['ms'], certifications: [{ scheme: 'ISO', id: '9001', validUntil: '2027-12-31' }],
  figures: [
    { metric: 'annual_turnover', value: '100.00', currency: 'MYR', year: 2023 },
    { metric: 'annual_turnover', value: '200.00', currency: 'MYR', year: 2024 },
  ],
  size: { class: 'micro', findings: [], basis: 'declared' },
} as unknown as Firm;

describe('an answer about a registered firm', () => {
  it('begins with what the profile says', () => {
    expect(draftOf(FIRM)).toMatchObject({ name: 'Example Roofs', turnover: '200.00', turnoverYear: '2024', currency: 'MYR', classifications: ['CPV:45261900'], regions: 'MY-10' });
    expect(detailsOf(FIRM)).toEqual({ founded: '', certificates: 'ISO 9001 2027-12-31', amount: '', currency: '', partners: 'no' });
  });

  it('changes its own part of the profile alone', () => {
    expect(readEdit('places', FIRM, { regions: 'my-14', name: 'Smuggled' })).toEqual({ patch: { regions: ['MY-14'] } });
    expect(readEdit('certificates', FIRM, { certificates: 'ISO 9001 2028-01-31\n\nCIDB G3' })).toEqual({ patch: { certifications: [{ scheme: 'ISO', id: '9001', validUntil: '2028-01-31' }, { scheme: 'CIDB', id: 'G3' }] } });
    expect(readEdit('founded', FIRM, { founded: '2019' })).toEqual({ patch: { foundedOn: '2019-01-01' } });
    expect(readEdit('partners', FIRM, { partners: 'yes' })).toEqual({ patch: { openToPartners: true } });
  });

  it('keeps the turnover of other years', () => {
    const edit = readEdit('size', FIRM, { employees: '5', turnover: '300', turnoverYear: '2025', currency: 'MYR' });
    expect(edit).toEqual({ patch: { employees: 5, figures: [...FIRM.figures, { metric: 'annual_turnover', value: '300', currency: 'MYR', year: 2025 }] } });
  });

  it('takes an empty answer as taken away', () => {
    expect(readEdit('capacity', FIRM, { amount: '' })).toEqual({ patch: { maxContractValue: null } });
    expect(readEdit('founded', FIRM, { founded: '' })).toEqual({ patch: { foundedOn: null } });
  });

  it('names the field that is wrong, and keeps what was typed', () => {
    for (const [step, body, name] of [
      ['capacity', { amount: 'much', currency: 'MYR' }, 'amount'],
      ['capacity', { amount: '1', currency: '' }, 'currency'],
      ['founded', { founded: 'long ago' }, 'founded'],
      ['certificates', { certificates: 'ISO' }, 'certificates'],
      ['name', { name: '' }, 'name'],
    ] as const) {
      const edit = readEdit(step, FIRM, body);
      expect('faults' in edit && edit.faults.map(({ field }) => field)).toEqual([name]);
    }
    expect(isEditStep('economy')).toBe(false);
  });
});
