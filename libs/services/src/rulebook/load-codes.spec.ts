import { describe, expect, it } from '@jest/globals';
import { parseCsv } from './csv.js';
import { loadCodes } from './load-codes.js';
import { RULEBOOK_ROOT } from './test-root.js';

const codes = loadCodes(RULEBOOK_ROOT);
const cpv = (id: string) => ({ scheme: 'CPV', id });

describe('loadCodes', () => {
  it.each([
    ['CPV', '45000000', 'known'],
    ['cpv', ' 45000000-7 ', 'known'],
    ['CPV', '45000000-6', 'unknown'],
    ['CPV', '45000001', 'unknown'],
    ['CPV', '4500', 'unknown'],
    ['ISIC4', '41', 'known'],
    ['ISIC4', '4100', 'known'],
    ['ISIC4', '44', 'unknown'],
    ['UNSPSC', '72', 'known'],
    ['UNSPSC', '72121000', 'known'],
    ['UNSPSC', '721', 'unknown'],
    ['NAICS', 'anything', 'unchecked'],
  ])('says of %s %s that it is %s', (scheme, id, status) => {
    expect(codes.isKnown(scheme, id)).toBe(status);
  });

  it('looks check digits up, also of codes that no weighting fits', () => {
    expect(codes.normalise(cpv('03300000-2'))).toEqual(cpv('03300000'));
    expect(codes.normalise(cpv('45000000-6'))).toEqual(cpv('45000000-6'));
  });

  it('names codes in both languages, in English where a list has no other', () => {
    expect(codes.label(cpv('03111000'), 'en')).toBe('Seeds');
    expect(codes.label(cpv('03111000-2'), 'es')).toBe('Semillas');
    expect(codes.label({ scheme: 'ISIC4', id: 'A' }, 'es')).toBe('Agriculture, forestry and fishing');
    expect(codes.label({ scheme: 'UNSPSC', id: '72000000' }, 'en')).toContain('Building');
    expect(codes.label({ scheme: 'X', id: '1' }, 'en')).toBeUndefined();
  });

  it('walks up from code to code until the top', () => {
    expect(codes.parent(cpv('03111000'))).toEqual(cpv('03110000'));
    expect(codes.parent(cpv('03000000'))).toBeUndefined();
    expect(codes.parent({ scheme: 'ISIC4', id: '01' })).toEqual({ scheme: 'ISIC4', id: 'A' });
    expect(codes.parent({ scheme: 'UNSPSC', id: '72121000' })).toEqual({ scheme: 'UNSPSC', id: '72120000' });
    expect(codes.parent({ scheme: 'UNSPSC', id: '7212' })).toEqual({ scheme: 'UNSPSC', id: '72' });
    expect(codes.parent({ scheme: 'UNSPSC', id: '72000000' })).toBeUndefined();
  });

  it('knows economies and the rough crosswalk', () => {
    expect([codes.isEconomy('PE'), codes.isEconomy('XX'), codes.isEconomy('EU')]).toEqual([true, false, false]);
    expect(codes.economyName('VN', 'en')).toBe('Vietnam');
    expect(codes.crosswalk('45')).toEqual({ unspscSegments: ['72', '30', '95'], isic4Divisions: ['41', '42', '43'] });
    expect(codes.crosswalk('00')).toEqual({ unspscSegments: [], isic4Divisions: [] });
    expect(codes.nature(cpv('45000000'))).toBe('works');
  });
});

describe('parseCsv', () => {
  it('reads quoted commas and doubled quotes', () => {
    expect(parseCsv('a,b\n"1,""2""",\n', 'x.csv')).toEqual([{ a: '1,"2"', b: '' }]);
  });

  it('names file and row of a row that does not fit', () => {
    expect(() => parseCsv('a,b\n1\n', 'x.csv')).toThrow('x.csv: row 2 has 1 fields');
    expect(() => parseCsv('a\n"1"2\n', 'x.csv')).toThrow('x.csv: cannot be read');
  });
});
