import { FirmScorer } from '../scoring/firm-scorer.js';
import type { TargetInNumbers, Weighed } from '../scoring/target-in-numbers.js';
import { TargetTables } from '../scoring/target-tables.js';
import { TradeBound } from '../scoring/trade-bound.js';
import { alive, type Postings, type Segment, type View } from '../segment/segment.js';
import { firstNotBelow, rangesOf, rowFilter, type Condition, type Range } from './conditions.js';
import { Hits, type MatchedFirms } from './hits.js';
import type { Kernel } from './kernel.js';

export interface MatchArgs {
  readonly target: TargetInNumbers;
  /** A firm with less is not kept. */
  readonly least: { readonly trade: number; readonly score: number };
  readonly where?: readonly Condition[];
}

/** A weight stands in one double with weight times impact: the first from this bit on, the second below it. */
const WEIGHT = 2 ** 25;

/** What a thread keeps from query to query. The sums are zero between queries. */
const tables = new TargetTables();
let wordSums = new Float64Array(0);
let codeSums = new Float64Array(0);
let touched = new Uint32Array(0);

/**
 * All firms whose fit with the target is kept, with the score that `fit` gives. The base is searched by posting lists: the
 * weights of what a row shares with the target are added up list by list, rows that cannot reach the least trade even so are
 * passed over, and the others are scored. Deltas are scanned.
 */
export const matchKernel: Kernel<MatchArgs, MatchedFirms> = {
  name: 'match',
  run: (view, args) => tables.with(args.target, () => collect(view, args, (segment) => (segment.postings ? search : scan))),
};

/** The same answer by looking at every row: what the index is measured and tested against. */
export const scanKernel: Kernel<MatchArgs, MatchedFirms> = {
  name: 'match.scan',
  run: (view, args) => tables.with(args.target, () => collect(view, args, () => scan)),
};

type Find = (view: View, segment: Segment, args: MatchArgs, hits: Hits) => void;

function collect(view: View, args: MatchArgs, findIn: (segment: Segment) => Find): MatchedFirms {
  const hits = new Hits();
  for (const segment of view.segments) if (segment.rows > 0) findIn(segment)(view, segment, args, hits);
  return hits.all();
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

function search(view: View, segment: Segment, args: MatchArgs, hits: Hits): void {
  const { target, least, where = [] } = args;
  const bound = new TradeBound(target);
  // Where so little is asked that sharing nothing would do, no list names everyone.
  if (bound.of(0, 0, 0, 0) >= least.trade) return scan(view, segment, args, hits);
  const leastWords = bound.leastWords(least.trade);
  const count = addUp(segment, target, rangesOf(segment, 'fit.economy', where), leastWords);
  const scorer = new FirmScorer(segment, target, tables);
  const passes = rowFilter(segment, where);
  const leastSum = leastWords * WEIGHT;
  for (let i = 0; i < count; i += 1) {
    const row = touched[i] ?? 0;
    const words = wordSums[row] ?? 0;
    const codes = codeSums[row] ?? 0;
    wordSums[row] = 0;
    codeSums[row] = 0;
    if (codes === 0 && words < leastSum) continue;
    const wordsWeight = Math.floor(words / WEIGHT);
    const codesWeight = Math.floor(codes / WEIGHT);
    const wordsSum = words - wordsWeight * WEIGHT;
    const codesSum = codes - codesWeight * WEIGHT;
    if (bound.of(wordsSum, wordsWeight, codesSum, codesWeight, scorer.hasPast(row)) < least.trade) continue;
    if ((passes && !passes(row)) || !alive(view, segment, row)) continue;
    const { score, trade } = scorer.withSums(row, wordsSum, codesSum, least.trade);
    if (trade >= least.trade && score >= least.score) hits.add(segment, row, score);
  }
}

/** Adds up every list of the target in the ranges. @returns how many rows of `touched` it wrote */
function addUp({ postings = {}, rows }: Segment, { words, codes }: TargetInNumbers, ranges: readonly Range[], leastWords: number): number {
  makeRoom(rows);
  const [wordLists, codeLists] = [postings['fit.words'], postings['fit.codes']];
  if (!wordLists || !codeLists) throw new TypeError('a base without postings of words and codes');
  let count = 0;
  for (const { from, to } of ranges) {
    const part = { from, to, rows };
    for (const list of listsOf(codes, codeLists, part)) count = addCodes(codeLists.entries, list, count);
    const lists = listsOf(words, wordLists, part).sort((a, b) => a.end - a.start - (b.end - b.start));
    // The longest lists, as long as all of them together could not make a match: rows that they alone name are not worth a look.
    let light = 0;
    let first = lists.length;
    while (first > 0 && light + (lists[first - 1]?.weight ?? 0) < leastWords) light += lists[--first]?.weight ?? 0;
    for (const list of lists.slice(0, first)) count = addWords(wordLists.entries, list, count);
    for (const list of lists.slice(first)) addToTouched(wordLists.entries, list);
  }
  return count;
}

interface List {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

function listsOf({ numbers, weights }: Weighed, { at, entries }: Postings, { from, to, rows }: Range & { rows: number }): List[] {
  const lists: List[] = [];
  numbers.forEach((number, i) => {
    if (number + 1 >= at.length) return;
    let [start, end] = [at[number] ?? 0, at[number + 1] ?? 0];
    if (from > 0) start = firstNotBelow(entries, from * 256, start, end);
    if (to < rows) end = firstNotBelow(entries, to * 256, start, end);
    if (start < end) lists.push({ weight: weights[i] ?? 0, start, end });
  });
  return lists;
}

function addCodes(entries: Uint32Array, { weight, start, end }: List, count: number): number {
  const [sums, rows] = [codeSums, touched];
  let next = count;
  for (let i = start; i < end; i += 1) {
    const entry = entries[i] ?? 0;
    const row = entry >>> 8;
    const sum = sums[row] ?? 0;
    if (sum === 0) rows[next++] = row;
    sums[row] = sum + weight * ((entry & 255) + WEIGHT);
  }
  return next;
}

function addWords(entries: Uint32Array, { weight, start, end }: List, count: number): number {
  const [sums, codes, rows] = [wordSums, codeSums, touched];
  let next = count;
  for (let i = start; i < end; i += 1) {
    const entry = entries[i] ?? 0;
    const row = entry >>> 8;
    const sum = sums[row] ?? 0;
    if (sum === 0 && codes[row] === 0) rows[next++] = row;
    sums[row] = sum + weight * ((entry & 255) + WEIGHT);
  }
  return next;
}

function addToTouched(entries: Uint32Array, { weight, start, end }: List): void {
  const [sums, codes] = [wordSums, codeSums];
  for (let i = start; i < end; i += 1) {
    const entry = entries[i] ?? 0;
    const row = entry >>> 8;
    const sum = sums[row] ?? 0;
    if (sum !== 0 || codes[row] !== 0) sums[row] = sum + weight * ((entry & 255) + WEIGHT);
  }
}

function makeRoom(rows: number): void {
  if (rows <= touched.length) return;
  wordSums = new Float64Array(rows);
  codeSums = new Float64Array(rows);
  touched = new Uint32Array(rows);
}
