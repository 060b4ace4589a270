import { describe, expect, it } from '@jest/globals';
import { FIT_WEIGHTS, StatisticsBuilder } from '@app/matching';
import type { AwardSet } from '../../bench/evaluate/award-set.js';
import { FigureSum } from '../../bench/evaluate/figures.js';
import { FirmIndex } from '../../bench/evaluate/firm-index.js';
import { prepare } from '../../bench/evaluate/prepared-set.js';
import { rankFirms } from '../../bench/evaluate/rank-firms.js';

const TRADES = ['techado de escuelas', 'equipos de laboratorio', 'limpieza de oficinas', 'bombas de agua', 'muebles de madera', 'pintura de puentes'];

/** 60 firms of six trades in three regions, and a tender of each trade in each region. */
function market(): AwardSet {
  const profiles = Array.from({ length: 60 }, (_, n) => ({
    id: `firm-${n}`,
    country: 'PE',
    codes: n % 7 === 0 ? {} : { [`LOCAL:${1000 + (n % 6)}`]: 1 + (n % 3) },
    code_names: { [`${1000 + (n % 6)}`]: TRADES[n % 6]! },
    categories: { [n % 2 === 0 ? 'Bien' : 'Obra']: 2 },
    regions: { [`Region ${n % 3}`]: 2, 'Region 0': 1 },
    texts: n % 5 === 0 ? [] : [`Servicio ${TRADES[n % 6]!} numero ${n}`, TRADES[(n + 1) % 6]!],
    n_tenders: 1 + (n % 4),
    value_median: 1_000 * (1 + n),
    value_max: 2_500 * (1 + n),
    last: `2019-0${1 + (n % 9)}-15`,
  }));
  const queries = TRADES.flatMap((trade, t) =>
    [0, 1, 2].map((r) => ({
      id: `tender-${t}-${r}`, country: 'PE', title: `Contratación ${trade}`, description: '', category: 'Bien', published: '2019-10-01', deadline: '2019-10-12',
      value: 20_000, currency: 'PEN', region: `Region ${r}`, codes: [{ scheme: 'LOCAL', id: `${1000 + t}`, description: trade }], true_suppliers: [`firm-${t + 6 * r}`],
    })),
  );
  return { profiles, queries };
}

describe('the index of the evaluation', () => {
  const set = prepare(market(), { weights: FIT_WEIGHTS, codes: {}, seed: () => new StatisticsBuilder() });
  const index = new FirmIndex(set.firms, set.context);

  it('ranks as scoring every firm does', () => {
    for (const query of set.queries) {
      const every = rankFirms(set.firms, query, set.context);
      expect(index.rank(query, 10).slice(0, 10)).toEqual(every.slice(0, 10));
    }
  });

  it('misses no firm of the score asked for', () => {
    for (const query of set.queries) {
      const wanted = rankFirms(set.firms, query, set.context).filter(({ score }) => score >= 50);
      expect(index.rank(query, 1, 50).filter(({ score }) => score >= 50)).toEqual(wanted);
    }
  });
});

describe('the figures', () => {
  it('are what they are called, for a ranking worked out by hand', () => {
    const sum = new FigureSum();
    sum.add(['a', 'b', 'c', ...Array.from({ length: 20 }, (_, n) => `x${n}`), 'd'], new Set(['b', 'd']));
    sum.add(['a'], new Set());
    const { queries, mrr, ...rest } = sum.figures();
    expect([queries, mrr, rest['recall@10'], rest['recall@50']]).toEqual([1, 0.5, 0.5, 1]);
    expect(rest['ndcg@10']).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)));
  });
});
