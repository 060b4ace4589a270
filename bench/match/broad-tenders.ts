import { matchKernel, type View } from '@app/replica';
import { median, table } from '../support/figures.js';
import type { FirmPool } from '../support/firm-pool.js';
import { questionOf } from './question.js';

export interface BroadTender {
  readonly matches: number;
  readonly ms: number;
}

const TRADES = [1, 8, 32];
/** Points below which a firm is not kept, and those that the trade must have of them. */
const LEAST: readonly (readonly [score: number, trade: number])[] = [[80, 12], [70, 12], [60, 12], [50, 12], [40, 12], [30, 8], [20, 5]];
const REPEATS = 3;

/** How the time grows with the matches: tenders of ever more trades at once, open to all, with ever less asked of a firm. */
export function broadTenders(pool: FirmPool, view: View): BroadTender[] {
  const rows = TRADES.flatMap((trades) =>
    LEAST.map(([score, trade]): BroadTender => {
      const { args } = questionOf(pool, pool.market.broad(trades), { score, trade });
      let matches = 0;
      const ms = Array.from({ length: REPEATS }, () => {
        const start = performance.now();
        matches = matchKernel.run(view, args).count;
        return performance.now() - start;
      });
      return { matches, ms: median(ms) };
    }),
  ).sort((a, b) => a.matches - b.matches);
  console.log(`${table([['broad tenders: matches', 'engine ms', 'microseconds a match'], ...rows.map(({ matches, ms }) => [matches, ms.toFixed(2), ((1000 * ms) / Math.max(1, matches)).toFixed(2)])])}\n`);
  return rows;
}
