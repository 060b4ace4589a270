import type { Business } from '@app/domain';
import type { FirmFeatures, FitContext, FitScore } from '@app/matching';
import { buildSegment, Dictionary, FirmScorer, targetInNumbers, TargetTables, type Segment } from '@app/replica';
import type { PreparedQuery } from './prepared-set.js';

export interface RankedFirm extends FitScore {
  readonly id: string;
}

/**
 * Ranks firms for a target by scoring every one of them, in the product's own columns with the product's own scorer: the one that answers
 * a tender's job, and gives what `fit` gives to the last bit.
 */
export class FirmIndex {
  private readonly numbers = new Dictionary();
  private readonly tables = new TargetTables();
  private readonly segment: Segment;
  private readonly exact: Float64Array;
  private readonly scores: Uint8Array;
  private readonly trades: Uint8Array;

  constructor(
    private readonly firms: readonly FirmFeatures[],
    private readonly context: Pick<FitContext, 'weights'>,
  ) {
    // The ids of a folder are no UUIDs; rows are known by their place here.
    const known = (features: FirmFeatures): Business => ({ id: NOBODY, version: features.version }) as Business;
    this.segment = buildSegment(firms.map((features) => ({ business: known(features), features })), this.numbers);
    this.exact = new Float64Array(firms.length);
    this.scores = new Uint8Array(firms.length);
    this.trades = new Uint8Array(firms.length);
  }

  /** At least the best `most` and every firm of `least` points or more; best first, by the score before rounding, then by id. */
  rank({ target, asOf }: Pick<PreparedQuery, 'target' | 'asOf'>, most: number, least = 101): RankedFirm[] {
    const inNumbers = targetInNumbers(target, asOf, this.context.weights, this.numbers);
    this.tables.with(inNumbers, () => this.score(new FirmScorer(this.segment, inNumbers, this.tables)));
    const floor = this.exact.toSorted().at(-most) ?? Number.NEGATIVE_INFINITY;
    const found: RankedFirm[] = [];
    this.firms.forEach(({ businessId: id }, row) => {
      const [exact = 0, score = 0, trade = 0] = [this.exact[row], this.scores[row], this.trades[row]];
      if (exact >= floor || score >= least) found.push({ id, score, exact, trade });
    });
    return found.sort(byExactThenId);
  }

  private score(scorer: FirmScorer): void {
    for (let row = 0; row < this.segment.rows; row += 1) {
      const { exact, score, trade } = scorer.row(row);
      this.exact[row] = exact;
      this.scores[row] = score;
      this.trades[row] = trade;
    }
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

export function byExactThenId(a: RankedFirm, b: RankedFirm): number {
  return b.exact - a.exact || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
