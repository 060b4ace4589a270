import { describe, expect, it } from '@jest/globals';
import { buildTextStatistics, informationOf } from './text-statistics.js';

describe('text statistics', () => {
  const statistics = buildTextStatistics(['roof repair', 'road repair', 'repair of roofs, roofs', 'gloves'], 'v0');

  it('count texts, not occurrences, by stem', () => {
    expect(statistics).toMatchObject({ hash: 'v0', documents: 4 });
    expect(statistics.documentFrequency.get('roof')).toBe(2);
    expect(statistics.documentFrequency.get('repair')).toBe(3);
  });

  it('give a rarer term more information, and an unseen one the most, which is 1', () => {
    const [repair, roof, gloves, unseen] = ['repair', 'roof', 'glov', 'drone'].map((term) => informationOf(term, statistics));
    expect(repair).toBeLessThan(roof!);
    expect(roof).toBeLessThan(gloves!);
    expect(gloves).toBeLessThan(unseen!);
    expect(unseen).toBe(1);
  });

  it('say 1 for every term where there is no corpus', () => {
    expect(informationOf('roof', buildTextStatistics([], 'empty'))).toBe(1);
  });
});
