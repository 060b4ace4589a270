import { FirmScorer } from '../scoring/firm-scorer.js';
import type { Weighed } from '../scoring/target-in-numbers.js';
import type { TargetTables } from '../scoring/target-tables.js';
import { TradeBound } from '../scoring/trade-bound.js';
import { alive, numberColumn, type Postings, type Segment, type View } from '../segment/segment.js';
import { firstNotBelow, rangesOf, rowFilter, type Range } from './conditions.js';
import type { Hits } from './hits.js';
import type { MatchArgs } from './match-kernel.js';

/** Rows whose sums are held at once: they stay in the processor's cache however many firms there are. */
const BLOCK = 8_192;
/** A block of which fewer rows than one in so many are named is gone through list by list instead of row by row. */
const THIN = 6;
/** A weight stands in one double with weight times impact: the first from this bit on, the second below it. */
const WEIGHT = 2 ** 25;

/** What a thread keeps from query to query. All zero between blocks. */
const words = new Int32Array(BLOCK);
const past = new Int32Array(BLOCK);
const codes = new Float64Array(BLOCK);

/** A posting list of the target, and how far it has been read. */
interface List {
  readonly weight: number;
  readonly entries: Uint32Array;
  readonly end: number;
  /** Where the block begins and where it ends. */
  from: number;
  next: number;
}

interface Lists {
  readonly words: List[];
  readonly past: List[];
  readonly codes: List[];
}

/**
 * Finds the firms of a base by its posting lists, block by block: what each row shares with the target is added up list by list, rows that
 * cannot reach the least trade even so are passed over, and the others are scored.
 */
export function search(view: View, base: Segment, args: MatchArgs, tables: TargetTables, hits: Hits): void {
  const search = new Search(view, base, args, tables, hits);
  for (const range of rangesOf(base, 'fit.economy', args.where ?? [])) search.range(range);
}

class Search {
  private readonly bound: TradeBound;
  private readonly scorer: FirmScorer;
  private readonly passes: ((row: number) => boolean) | undefined;
  private readonly schemes: Uint8Array;
  private readonly lastWord: number;

  constructor(
    private readonly view: View,
    private readonly base: Segment,
    private readonly args: MatchArgs,
    tables: TargetTables,
    private readonly hits: Hits,
  ) {
    this.bound = new TradeBound(args.target, args.least.trade);
    this.scorer = new FirmScorer(base, args.target, tables);
    this.passes = rowFilter(base, args.where ?? []);
    this.schemes = numberColumn(base, 'fit.schemes') as Uint8Array;
    this.lastWord = this.bound.others - 1;
  }

  range({ from, to }: Range): void {
    const { target } = this.args;
    const lists: Lists = { words: this.lists('fit.words', target.words, from), past: this.lists('fit.pastWords', target.words, from), codes: this.lists('fit.codes', target.codes, from) };
    const all = [...lists.words, ...lists.past, ...lists.codes];
    const everyone = this.bound.asksNothing;
    for (let start = from; start < to; start += BLOCK) {
      const end = Math.min(to, start + BLOCK);
      let named = 0;
      for (const list of lists.words) named += add(words, list, start, end);
      for (const list of lists.past) named += add(past, list, start, end);
      for (const list of lists.codes) named += addCodes(list, start, end);
      if (everyone || named > (end - start) / THIN) this.everyRow(start, end);
      else if (named > 0) for (const list of all) this.namedRows(list, start);
    }
  }

  private lists(name: string, { numbers, weights }: Weighed, from: number): List[] {
    const { at, entries }: Postings = this.base.postings?.[name] ?? { at: new Uint32Array(1), entries: new Uint32Array(0) };
    const lists: List[] = [];
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i] ?? 0;
      if (number + 1 >= at.length) continue;
      const [first, end] = [at[number] ?? 0, at[number + 1] ?? 0];
      const next = from === 0 ? first : firstNotBelow(entries, from * 256, first, end);
      if (next < end) lists.push({ weight: weights[i] ?? 0, entries, end, from: next, next });
    }
    return lists;
  }

  private everyRow(start: number, end: number): void {
    const { schemes, lastWord } = this;
    const { leastPast, scale, others } = this.bound;
    const known = this.args.target.schemeBits;
    const count = end - start;
    for (let i = 0; i < count; i += 1) {
      const shared = words[i] ?? 0;
      const step = Math.min(lastWord, (shared * scale) | 0) + (((schemes[start + i] ?? 0) & known) === 0 ? others : 0);
      if (codes[i] !== 0 || (past[i] ?? 0) >= (leastPast[step] ?? 0)) this.row(start + i, shared, past[i] ?? 0, codes[i] ?? 0);
    }
    words.fill(0, 0, count);
    past.fill(0, 0, count);
    codes.fill(0, 0, count);
  }

  /** The same for the rows of one list, emptying their sums: a row that an earlier list has named is not looked at again. */
  private namedRows({ entries, from, next }: List, start: number): void {
    const { schemes, lastWord } = this;
    const { leastPast, scale, others } = this.bound;
    const known = this.args.target.schemeBits;
    for (let n = from; n < next; n += 1) {
      const row = (entries[n] ?? 0) >>> 8;
      const i = row - start;
      const [shared, ofPast, ofCodes] = [words[i] ?? 0, past[i] ?? 0, codes[i] ?? 0];
      if (shared === 0 && ofPast === 0 && ofCodes === 0) continue;
      words[i] = 0;
      past[i] = 0;
      codes[i] = 0;
      const step = Math.min(lastWord, (shared * scale) | 0) + (((schemes[row] ?? 0) & known) === 0 ? others : 0);
      if (ofCodes !== 0 || ofPast >= (leastPast[step] ?? 0)) this.row(row, shared, ofPast, ofCodes);
    }
  }

  private row(row: number, words: number, past: number, packed: number): void {
    const { view, base, args, passes } = this;
    const codesWeight = Math.floor(packed / WEIGHT);
    const codes = packed - codesWeight * WEIGHT;
    if (packed !== 0 && !this.bound.mayBeKept(words, past, codes, codesWeight, ((this.schemes[row] ?? 0) & args.target.schemeBits) !== 0)) return;
    if ((passes && !passes(row)) || !alive(view, base, row)) return;
    const score = this.scorer.kept(row, words, codes, past, codesWeight, args.least);
    if (score >= 0) this.hits.add(base, row, score);
  }
}

/** Adds the list's part of a block to the sums. @returns how many rows it names there */
function add(sums: Int32Array, list: List, start: number, end: number): number {
  const { entries, weight, end: last } = list;
  const limit = end * 256;
  let i = list.next;
  list.from = i;
  for (; i < last; i += 1) {
    const entry = entries[i] ?? 0;
    if (entry >= limit) break;
    const row = (entry >>> 8) - start;
    sums[row] = (sums[row] ?? 0) + weight * (entry & 255);
  }
  list.next = i;
  return i - list.from;
}

function addCodes(list: List, start: number, end: number): number {
  const { entries, weight, end: last } = list;
  const limit = end * 256;
  let i = list.next;
  list.from = i;
  for (; i < last; i += 1) {
    const entry = entries[i] ?? 0;
    if (entry >= limit) break;
    const row = (entry >>> 8) - start;
    codes[row] = (codes[row] ?? 0) + weight * ((entry & 255) + WEIGHT);
  }
  list.next = i;
  return i - list.from;
}
