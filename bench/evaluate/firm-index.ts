import { categoryPartOf, FULL_IMPACT, fitScore, newcomerPart, sharedCodesPart, wordsPartOf } from '@app/matching';
import type { FirmFeatures, FitContext, FitScore, TargetFeatures } from '@app/matching';
import type { PreparedQuery } from './prepared-set.js';

export interface RankedFirm extends FitScore {
  readonly id: string;
}

interface Postings {
  readonly firms: number[];
  readonly impacts: number[];
}

/**
 * Ranks firms for a target without scoring them all. From postings of words and codes follows a bound that no firm's score can
 * pass; firms are scored by the product's own fit in the order of their bounds, until no bound is above what is asked for. So the
 * answer is that of scoring every firm: it is a short cut and no other method.
 */
export class FirmIndex {
  private readonly words = new Map<string, Postings>();
  private readonly codes = new Map<string, Postings>();

  constructor(
    private readonly firms: readonly FirmFeatures[],
    private readonly context: Pick<FitContext, 'weights'>,
  ) {
    firms.forEach((firm, index) => {
      post(this.words, firm.words, index);
      post(this.codes, firm.codes, index);
    });
  }

  /** At least the best `most` and every firm of `least` points or more; best first, by the score before rounding, then by id. */
  rank({ target, asOf }: PreparedQuery, most: number, least = 101): RankedFirm[] {
    const bounds = this.bounds(target);
    const order = Array.from(this.firms.keys()).sort((a, b) => (bounds[b] ?? 0) - (bounds[a] ?? 0) || a - b);
    const found: RankedFirm[] = [];
    let sortedUpTo = 0;
    let floor = Number.NEGATIVE_INFINITY;
    for (const index of order) {
      // The scores found are put in order now and then only; the floor may lag behind, which costs a few scorings.
      if (found.length - sortedUpTo >= 64 && found.length >= most) {
        found.sort(byExactThenId);
        sortedUpTo = found.length;
        floor = Math.min(found[most - 1]?.exact ?? floor, least - ROUNDING);
      }
      if ((bounds[index] ?? 0) < floor) break;
      const firm = this.firms[index];
      if (firm) found.push({ id: firm.businessId, ...fitScore(firm, target, asOf, this.context) });
    }
    return found.sort(byExactThenId);
  }

  private bounds(target: TargetFeatures): Float64Array {
    const { weights } = this.context;
    const { max } = weights;
    const rest = max.place + max.value + max.record + max.time;
    const { sums: words, matched } = accumulate(this.words, target.words, this.firms.length);
    const { sums: codes } = accumulate(this.codes, target.codes, this.firms.length);
    const bounds = new Float64Array(this.firms.length);
    this.firms.forEach((firm, index) => {
      const wordsPart = wordsPartOf(words[index] ?? 0, target, weights);
      const byCodes = sharedCodesPart(codes[index] ?? 0, target);
      // Zero codes is the common case, and then who could still score at all is asked exactly.
      const categoryPart = byCodes > 0 ? Math.max(byCodes, weights.category.standIn * wordsPart, weights.category.crossScheme) : categoryPartOf(firm, target, wordsPart, weights);
      const text = target.wordsTotal === 0 ? 0 : (matched[index] ?? 0) / target.wordsTotal;
      const likeness = firm.past.some((work) => work.codes.size > 0) ? Math.min(1, (1 - weights.past.codes) * text + weights.past.codes) : text;
      const past = firm.past.length === 0 ? newcomerPart({ categoryPart, wordsPart, weights }) : Math.sqrt(Math.max(text, likeness));
      bounds[index] = max.words * wordsPart + max.category * categoryPart + max.past * past + rest;
    });
    return bounds;
  }
}

/** Seven criteria are rounded, each by at most a half. */
const ROUNDING = 3.5;

function post(index: Map<string, Postings>, impacts: ReadonlyMap<string, number>, firm: number): void {
  for (const [term, impact] of impacts) {
    const postings = index.get(term) ?? { firms: [], impacts: [] };
    if (postings.firms.length === 0) index.set(term, postings);
    postings.firms.push(firm);
    postings.impacts.push(impact);
  }
}

/** Sums of weight times impact, and of the weights that match at all, by firm. */
function accumulate(index: ReadonlyMap<string, Postings>, terms: TargetFeatures['codes'], firms: number): { sums: Float64Array; matched: Float64Array } {
  const sums = new Float64Array(firms);
  const matched = new Float64Array(firms);
  for (const { term, weight } of terms) {
    const postings = index.get(term);
    if (!postings) continue;
    postings.firms.forEach((firm, at) => {
      sums[firm] = (sums[firm] ?? 0) + weight * (postings.impacts[at] ?? FULL_IMPACT);
      matched[firm] = (matched[firm] ?? 0) + weight;
    });
  }
  return { sums, matched };
}

export function byExactThenId(a: RankedFirm, b: RankedFirm): number {
  return b.exact - a.exact || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
