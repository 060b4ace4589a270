import { describe, expect, it } from '@jest/globals';
import { blankBusiness } from '../../../test/scenarios/fit/fit-fixtures.js';
import { buildTextStatistics, codeInformation, informationOf, readStatistics, StatisticsBuilder, statisticsDocument } from './fit-statistics.js';

describe('statistics of texts', () => {
  const statistics = buildTextStatistics(['roof repair', 'road repair', 'repair of roofs, roofs', 'gloves'], 'v0');

  it('count texts, not occurrences, by term', () => {
    expect(statistics).toMatchObject({ hash: 'v0', documents: 4 });
    expect(statistics.documentFrequency.get('roof')).toBe(2);
    expect(statistics.documentFrequency.get('repai')).toBe(3);
  });

  it('give a rarer term more information, and an unseen one the most', () => {
    const [repair, roof, unseen] = ['repai', 'roof', 'drone'].map((term) => informationOf(term, statistics));
    expect(repair).toBeLessThan(roof!);
    expect(roof).toBeLessThan(unseen!);
  });

  it('say 1 for every term where there is no corpus', () => {
    expect(informationOf('roof', buildTextStatistics([], 'empty'))).toBe(1);
  });
});

describe('statistics of firms', () => {
  const firms = [
    blankBusiness({ classifications: [{ scheme: 'CPV', id: '45261210' }], regions: ['MY-10', 'my-14'], description: 'roofs' }),
    blankBusiness({
      pastContracts: [
        { title: 'gutters', classifications: [{ scheme: 'CPV', id: '45261000' }], region: 'MY-10', value: { minor: 10_000n, currency: 'MYR' } },
        { title: 'gutters', classifications: [], value: { minor: 1_000_000n, currency: 'MYR' }, sharePct: '3' as never },
      ],
    }),
  ];
  const build = (order: typeof firms) => order.reduce((builder, firm) => builder.addFirm(firm, {}), new StatisticsBuilder()).build('v1');
  const statistics = build(firms);

  it('count a firm once for each code and each broader one', () => {
    expect(statistics.codeFrequency.get('CPV:45261')).toBe(2);
    expect(statistics.codeFrequency.get('CPV:4526121')).toBe(1);
    expect(codeInformation('CPV:45', statistics)).toBeLessThan(codeInformation('CPV:4526121', statistics));
    expect(codeInformation('CPV:45', statistics)).toBeGreaterThan(0);
  });

  it('count regions, declared or worked in, and their pairs', () => {
    expect(statistics.regionFirms.get('MY-10')).toBe(2);
    expect(statistics.regionPairs.get('MY-14 MY-10')).toBe(1);
  });

  it("take the middle of a firm's own parts", () => {
    expect(statistics.values.get('MYR')).toMatchObject({ firms: 1, mean: Math.log(20_000), deviation: 0 });
  });

  it('do not depend on the order of firms', () => {
    expect(statisticsDocument(build([...firms].reverse())).values).toEqual(statisticsDocument(statistics).values);
    expect(build([...firms].reverse()).codeFrequency).toEqual(statistics.codeFrequency);
  });

  it('can be kept as JSON', () => {
    expect(readStatistics(JSON.parse(JSON.stringify(statisticsDocument(statistics))) as never)).toEqual(statistics);
  });
});
