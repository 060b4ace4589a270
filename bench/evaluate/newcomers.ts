import { firmFeatures, fitScore } from '@app/matching';
import type { FirmFeatures } from '@app/matching';
import { FigureSum } from './figures.js';
import type { Figures } from './figures.js';
import { FirmIndex } from './firm-index.js';
import type { PreparedSet } from './prepared-set.js';
import { toNewcomer } from './to-business.js';

/** Every firm a newcomer among newcomers: profiles cut to their codes and one sentence. */
export function newcomersOnly({ lines, queries, context }: PreparedSet): Figures {
  const index = new FirmIndex(lines.map((line) => firmFeatures(toNewcomer(line), context)), context);
  const sum = new FigureSum();
  for (const query of queries) sum.add(index.rank(query, 50).slice(0, 50).map(({ id }) => id), query.relevant);
  return sum.figures();
}

/** Each firm that bid, cut to a newcomer by itself, among rivals who keep their history: how often it still comes among the first ten. */
export function newcomersAmongRivals(set: PreparedSet): string {
  const among = (declares: boolean): string => shareAmongTen(set, declares).toFixed(3);
  return `one newcomer among rivals with a history: recall@10 ${among(false)}, and ${among(true)} where it declares its regions`;
}

function shareAmongTen({ firms, lines, queries, context }: PreparedSet, declares: boolean): number {
  const index = new FirmIndex(firms, context);
  const newcomers = new Map<string, FirmFeatures>(lines.map((line) => [line.id, firmFeatures(toNewcomer(line, declares), context)]));
  let found = 0;
  let all = 0;
  for (const { target, asOf, relevant } of queries) {
    const best = index.rank({ target, asOf }, 11);
    for (const id of relevant) {
      const newcomer = newcomers.get(id);
      if (!newcomer) continue;
      const { exact } = fitScore(newcomer, target, asOf, context);
      all += 1;
      if (best.filter((rival) => rival.id !== id).slice(0, 10).filter((rival) => rival.exact > exact).length < 10) found += 1;
    }
  }
  return all === 0 ? 0 : found / all;
}
