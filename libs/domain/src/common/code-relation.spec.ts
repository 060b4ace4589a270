import { describe, expect, it } from '@jest/globals';
import { codeRelation } from './code-relation.js';

describe('codeRelation', () => {
  it.each([
    ['CPV', '45261000', '45261000', 'within'], ['CPV', '45261000-4', '45261000', 'within'], ['CPV', '45261214', '45261000', 'within'],
    ['CPV', '45000000', '45261000', 'around'], ['CPV', '45262000', '45261000', 'apart'], ['CPV', '30000000', '30100000', 'around'],
    ['CPV', '03000000', '30000000', 'apart'], ['UNSPSC', '72150000', '72000000', 'within'], ['UNSPSC', '72151100', '7215', 'within'],
    ['UNSPSC', '10000000', '10100000', 'around'], ['UNSPSC', '72', '7215', 'around'], ['ISIC4', '4390', 'F', 'within'], ['ISIC4', 'F', '43', 'around'],
    ['ISIC4', 'F43', '439', 'around'], ['ISIC4', '45', 'F', 'apart'], ['isic4', '41.00', '410', 'within'], ['NAICS', '541511', '5415', 'within'],
    ['GSIN', 'N5610', 'N5610', 'within'], ['GSIN', 'N5610A', 'N5610', 'apart'],
  ])('of %s %s to %s is %s', (scheme, have, want, relation) => {
    expect(codeRelation({ scheme, id: have }, { scheme, id: want })).toBe(relation);
  });

  it('is not known across schemes', () => {
    expect(codeRelation({ scheme: 'UNSPSC', id: '72150000' }, { scheme: 'CPV', id: '45261000' })).toBe('incomparable');
  });
});
