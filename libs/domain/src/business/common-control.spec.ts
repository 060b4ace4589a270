import { describe, expect, it } from '@jest/globals';
import type { BusinessId } from '../common/brand.js';
import type { Decimal } from '../money/decimal.js';
import type { Business, Link } from './business.js';
import { commonControl } from './common-control.js';

const link = (party: string, type: string, pct: string): Link => ({ party, type, pct: pct as Decimal });
const firm = (id: string, links: Link[] = [], registrationId?: string): Pick<Business, 'id' | 'name' | 'registrationId' | 'links'> => ({ id: id as BusinessId, name: `Firm ${id}`, registrationId, links });

describe('common control', () => {
  it.each([
    ['one holds half of the other', [firm('a', [link('b', 'subsidiary', '50')]), firm('b')], [['a', 'b']]],
    ['the other says who holds it, by name in another case', [firm('a'), firm('b', [link('  FIRM  A ', 'parent', '100')])], [['a', 'b']]],
    ['both are held by the same party, which is no firm here', [firm('a', [link('Madam X', 'individual', '60')]), firm('b', [link('madam x', 'individual', '51')])], [['a', 'b']]],
    ['one calls the other its sister, whatever the part', [firm('a', [link('REG-7', 'sister', '0')]), firm('b', [], 'reg-7')], [['a', 'b']]],
    ['control goes on through a third', [firm('a', [link('b', 'subsidiary', '80')]), firm('b', [link('c', 'subsidiary', '80')]), firm('c')], [['a', 'b'], ['a', 'c'], ['b', 'c']]],
  ])('is there where %s', (_what, firms, pairs) => {
    expect(commonControl(firms)).toEqual(pairs);
  });

  it.each([
    ['the part is less than half', [firm('a', [link('b', 'subsidiary', '49.99')]), firm('b')]],
    ['the same party holds less than half of one', [firm('a', [link('X', 'individual', '60')]), firm('b', [link('X', 'individual', '10')])]],
    ['the links name others', [firm('a', [link('Y', 'parent', '100')]), firm('b', [link('Z', 'parent', '100')])]],
  ])('is not there where %s', (_what, firms) => {
    expect(commonControl(firms)).toEqual([]);
  });
});
