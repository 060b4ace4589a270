import { describe, expect, it } from '@jest/globals';
import { freeId, isKind, isOfPlaces, KIND_NAMES, kindOf, requirementFaults, requirementOf, requirementValues, type RequirementField } from './requirement-kinds.js';

const GOOD: Readonly<Record<RequirementField['form'], string>> = { text: 'ISO', whole: '3', amount: '1 500', currency: 'myr', code: '45261900', unit: 'mtk', list: 'a, b' };
const good = (kind: (typeof KIND_NAMES)[number]): Record<string, string> => ({
  ...Object.fromEntries(kindOf(kind).fields.map(({ name, form }) => [name, isOfPlaces(kind) && form === 'list' ? 'my-10, sg' : GOOD[form]] as const)),
  aggregation: kindOf(kind).aggregations[0] ?? '',
});

describe('the form of a requirement', () => {
  it.each(KIND_NAMES)('takes a whole answer for %s, and shows the same answer again', (kind) => {
    const values = good(kind);
    expect(requirementFaults(kind, values)).toEqual([]);
    const requirement = requirementOf(kind, kind, values);
    expect(requirement).toMatchObject({ id: kind, kind, aggregation: values['aggregation'] });
    expect(requirementOf(kind, kind, requirementValues(requirement))).toEqual(requirement);
  });

  it.each(KIND_NAMES)('names each field of %s that is missing', (kind) => {
    const asked = kindOf(kind).fields.filter(({ optional }) => optional !== true).map(({ name }) => name);
    expect(requirementFaults(kind, {}).map(({ field }) => field)).toEqual([...asked, 'aggregation']);
  });

  it('takes no place that nobody knows', () => {
    expect(requirementFaults('region', { anyOf: 'MY-10, Nowhere Land', aggregation: 'each' })).toEqual([{ field: 'anyOf', key: 'error.regions' }]);
  });

  it('reads money, codes and lists as they are typed', () => {
    expect(requirementOf('turnover', 't', { amount: '1,500', currency: 'myr', years: '3', aggregation: 'sum' })).toEqual({ id: 't', kind: 'turnover', aggregation: 'sum', amount: { amount: '1500', currency: 'MYR' }, years: 3 });
    expect(requirementOf('region', 'r', { anyOf: 'my-10; my-14', aggregation: 'each' })).toMatchObject({ anyOf: ['MY-10', 'MY-14'] });
    expect(requirementOf('capability', 'c', { code: 'CPV 45261900', quantity: '20', unit: 'mtk', aggregation: 'sum' })).toMatchObject({ classification: { scheme: 'CPV', id: '45261900' }, quantity: '20', unit: 'MTK' });
  });

  it('numbers the ids of a kind', () => {
    const first = requirementOf('staff', freeId('staff', []), { count: '3', aggregation: 'sum' });
    expect([first.id, freeId('staff', [first])]).toEqual(['staff', 'staff-2']);
    expect(isKind('toString')).toBe(false);
  });
});
