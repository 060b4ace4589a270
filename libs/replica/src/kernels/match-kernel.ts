import { FirmScorer } from '../scoring/firm-scorer.js';
import type { TargetInNumbers } from '../scoring/target-in-numbers.js';
import { TargetTables } from '../scoring/target-tables.js';
import { alive, type Segment, type View } from '../segment/segment.js';
import { rowFilter, type Condition } from './conditions.js';
import { Hits, type MatchedFirms } from './hits.js';
import type { Kernel } from './kernel.js';
import { search } from './search.js';

export interface MatchArgs {
  readonly target: TargetInNumbers;
  /** A firm with less is not kept. */
  readonly least: { readonly trade: number; readonly score: number };
  readonly where?: readonly Condition[];
}

/** What a thread keeps from query to query. */
const tables = new TargetTables();

/**
 * All firms whose fit with the target is kept, with the score that `fit` gives. The base is searched by posting lists; deltas, which have
 * none, are gone through row by row.
 */
export const matchKernel: Kernel<MatchArgs, MatchedFirms> = {
  name: 'match',
  run: (view, args) =>
    collect(view, args, (segment, hits) => {
      if (segment.postings) search(view, segment, args, tables, hits);
      else sift(view, segment, args, hits);
    }),
};

/** The same answer by scoring every row that meets the conditions: what the index is measured and tested against. For segments with lists only. */
export const scanKernel: Kernel<MatchArgs, MatchedFirms> = {
  name: 'match.scan',
  run: (view, args) => collect(view, args, (segment, hits) => scan(view, segment, args, hits)),
};

function collect(view: View, { target }: MatchArgs, findIn: (segment: Segment, hits: Hits) => void): MatchedFirms {
  return tables.with(target, () => {
    const hits = new Hits();
    for (const segment of view.segments) if (segment.rows > 0) findIn(segment, hits);
    return hits.all();
  });
}

function scan(view: View, segment: Segment, { target, least, where = [] }: MatchArgs, hits: Hits): void {
  const scorer = new FirmScorer(segment, target, tables);
  const passes = rowFilter(segment, where);
  for (let row = 0; row < segment.rows; row += 1) {
    if (!alive(view, segment, row) || (passes && !passes(row))) continue;
    const { score, trade } = scorer.row(row);
    if (trade >= least.trade && score >= least.score) hits.add(segment, row, score);
  }
}

/** Leaves off scoring a row as soon as it is certain that it is not kept. */
function sift(view: View, segment: Segment, { target, least, where = [] }: MatchArgs, hits: Hits): void {
  const scorer = new FirmScorer(segment, target, tables);
  const passes = rowFilter(segment, where);
  for (let row = 0; row < segment.rows; row += 1) {
    if (!alive(view, segment, row) || (passes && !passes(row))) continue;
    const score = scorer.ofLists(row, least);
    if (score >= 0) hits.add(segment, row, score);
  }
}
