import { describe, expect, it } from '@jest/globals';
import { filterQuery, readFilters } from './search-filters.js';

describe('the search form', () => {
  it('is read as it was typed, with codes in capitals', () => {
    expect(readFilters({ q: ' roof ', region: 'my-10', economy: 'my', jointBid: 'true', reservedFor: 'micro', sort: 'value' })).toMatchObject({
      q: 'roof', region: 'MY-10', economy: 'MY', jointBid: 'true', reservedFor: 'micro', sort: 'value',
    });
  });

  it('takes places by their names, those of the economy first', () => {
    expect(readFilters({ economy: 'Perú', region: 'amazonas' })).toMatchObject({ economy: 'PE', region: 'PE-AMA' });
    expect(readFilters({ region: 'Nowhere Land' })).toMatchObject({ economy: '', region: 'Nowhere Land' });
  });

  it('falls back to what is offered', () => {
    expect(readFilters({ sort: 'luck', reservedFor: 'giant', jointBid: 'yes', q: ['a', 'b'] })).toMatchObject({ sort: 'closing', reservedFor: '', jointBid: '', q: '' });
  });

  it('is written without what says nothing, and read back the same', () => {
    expect(filterQuery(readFilters({}))).toBe('');
    const filters = readFilters({ q: 'roof & wall', economy: 'GB', sort: 'value' });
    expect(readFilters(Object.fromEntries(new URLSearchParams(filterQuery(filters))))).toEqual(filters);
  });
});
