import { describe, expect, it } from '@jest/globals';
import { codePath } from './code-path.js';

describe('the path of a code', () => {
  it('goes down CPV digit by digit, and UNSPSC by two', () => {
    expect(codePath({ scheme: 'cpv', id: '45261210-9' }, {}).path).toEqual(['45', '452', '4526', '45261', '452612', '4526121']);
    expect(codePath({ scheme: 'UNSPSC', id: '72151000' }, {}).path).toEqual(['72', '7215', '721510']);
    expect(codePath({ scheme: 'ISIC4', id: 'F4390' }, {}).path).toEqual(['43', '439', '4390']);
  });

  it('keeps two digits of a division that ends in zero', () => {
    expect(codePath({ scheme: 'CPV', id: '30000000' }, {}).path).toEqual(['30']);
    expect(codePath({ scheme: 'UNSPSC', id: '10000000' }, {}).path).toEqual(['10']);
  });

  it('leaves out levels that the code list does not have', () => {
    const parents: Record<string, string> = { '34521100': '34500000', '34500000': '34000000' };
    const parent = ({ id }: { id: string }) => (parents[id] ? { scheme: 'CPV', id: parents[id] } : undefined);
    expect(codePath({ scheme: 'CPV', id: '34521100' }, { parent }).path).toEqual(['34', '345', '345211']);
  });

  it('ends in a list that bites its own tail', () => {
    const parent = ({ id }: { id: string }) => ({ scheme: 'CPV', id });
    expect(codePath({ scheme: 'CPV', id: '45261000' }, { parent }).path).toEqual(['45', '45261']);
  });

  it('takes any other scheme as flat', () => {
    expect(codePath({ scheme: 'GSIN', id: 'n5610' }, {})).toMatchObject({ path: ['N5610'], divisions: [] });
  });

  it('finds the CPV divisions that another scheme crosses over to', () => {
    const crosswalk = (division: string) => ({ unspscSegments: division === '45' ? ['72'] : [], isic4Divisions: [] });
    expect(codePath({ scheme: 'UNSPSC', id: '72151000' }, { crosswalk }).divisions).toEqual(['45']);
    expect(codePath({ scheme: 'UNSPSC', id: '72151000' }, {}).divisions).toEqual([]);
  });
});
