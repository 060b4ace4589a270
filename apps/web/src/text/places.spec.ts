import { describe, expect, it } from '@jest/globals';
import { iso31662 } from 'iso-3166';
import { placeName, placesAsCodes, placesAsNames, placesOf } from './places.js';

describe('places as people write them', () => {
  it.each([
    ['MY-10', 'MY-10'],
    ['my-10 my-14', 'MY-10, MY-14'],
    ['Selangor, Kuala Lumpur', 'MY-10, MY-14'],
    ['selangor; KUALA LUMPUR\nSelangor', 'MY-10, MY-14'],
    ['Malaysia', 'MY'],
    ['Malasia, Singapore', 'MY, SG'],
    ['PE-LIM-150101', 'PE-LIM-150101'],
    ['', ''],
  ])('%s', (written, codes) => {
    expect(placesAsCodes(written, 'MY')).toBe(codes);
  });

  it('are of the economy where others have the name too', () => {
    expect([placesAsCodes('Amazonas', 'PE'), placesAsCodes('Amazonas', 'CO'), placesAsCodes('Amazonas')]).toEqual(['PE-AMA', 'CO-AMA', 'Amazonas']);
  });

  it('are found without accents and with a comma of their own', () => {
    expect(placesAsCodes('apurimac, Junín', 'PE')).toBe('PE-APU, PE-JUN');
    expect(placesAsCodes('Armagh City, Banbridge and Craigavon, Aberdeen City', 'GB')).toBe('GB-ABC, GB-ABE');
  });

  it('stay as written where nobody knows them', () => {
    expect(placesAsCodes('Selangor, Nowhere Land', 'MY')).toBe('MY-10, Nowhere Land');
  });

  it('are called by name, and by code where that is not one', () => {
    expect(['MY-10', 'MY', 'TW-CYQ', 'PE-LIM-150101', 'ZZ-1'].map((code) => placeName('en', code))).toEqual(['Selangor', 'Malaysia', 'Chiayi (TW-CYQ)', 'PE-LIM-150101', 'ZZ-1']);
    expect(placesAsNames('MY-10, SG, TW-CYQ', 'es')).toBe('Selangor, Singapur, TW-CYQ');
    expect(placesOf('MY').map(({ name }) => name).slice(0, 3)).toEqual(['Johor', 'Kedah', 'Kelantan']);
    expect(placesOf('XX')).toEqual([]);
  });

  it('come back as they went, all that are listed', () => {
    const changed = iso31662.map(({ code }) => code).filter((code) => placesAsCodes(placesAsNames(code, 'en'), code.slice(0, 2)) !== code);
    expect(changed).toEqual([]);
  });
});
