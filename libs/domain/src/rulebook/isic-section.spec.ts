import { describe, expect, it } from '@jest/globals';
import { activityUnder, isicSection } from './isic-section.js';

describe('isicSection', () => {
  it('finds the section of a division, and none for a gap in the list', () => {
    expect(['01', '33', '41', '45', '99', '44', '00'].map(isicSection)).toEqual(['A', 'C', 'F', 'G', 'U', undefined, undefined]);
  });
});

describe('activityUnder', () => {
  it.each([
    ['4100', 'F', true], ['F4100', 'F', true], ['f', 'F', true], ['41', 'C', false], ['4100', '41', true], ['42', '41', false],
    ['4520', '45.2', true], ['45.2', '45.2', true], ['45', '45.2', undefined], ['G', '45.2', undefined], ['C', '45.2', false],
    ['', 'C', undefined], ['', '*', true], ['builder', 'F', undefined], ['44', 'F', undefined],
  ])('says of %j under %s: %s', (activity, pattern, expected) => {
    expect(activityUnder(activity, pattern)).toBe(expected);
  });
});
