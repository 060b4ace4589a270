import { codePath, codeTerms, FIT_WEIGHTS, impactOf, labelsOf, normalised, tokenise, type FitContext } from '@app/matching';
import type { ColumnGroup, Dictionary, ReplicaFirm, RowWriter } from '@app/replica';
import { cardOf, halves } from '../../libs/replica/src/columns/firm-card.js';
import { divisionKin, fitColumns, KIND, schemeBit, schemeKin } from '../../libs/replica/src/columns/fit-columns.js';
import { currencyOf, economyAt, kindAt, regionOf, type Market } from './market.js';
import type { ContractSketch, FirmSketch } from './firm-sketch.js';

/** A code of the market with all that a firm's row takes from it, in numbers. */
interface KnownCode {
  readonly terms: readonly number[];
  readonly kin: readonly number[];
  readonly schemes: number;
  readonly group: number;
  /** Terms of its names, with how often each comes. */
  readonly labels: readonly (readonly [term: number, count: number])[];
}

/**
 * The fit's columns from a sketch: what `firmFeatures` and `fitColumns` make of the same firm's profile, in a small part of the time, since no
 * text is cut and no string looked up. The bench compares the two before it goes by this one.
 */
export class SketchColumns implements ColumnGroup {
  readonly columns = fitColumns.columns;
  sketch: FirmSketch | undefined;
  private readonly terms: (readonly number[] | undefined)[] = [];
  private readonly codes: (KnownCode | undefined)[] = [];
  /** By term: what it weighs in the firm at hand. Zero between firms. */
  private frequencies = new Float64Array(1 << 16);
  private counts = new Uint16Array(1 << 16);
  private readonly codeFrequencies: number[] = [];

  constructor(
    private readonly market: Market,
    private readonly context: Pick<FitContext, 'codes'>,
    private readonly numbers: Dictionary,
  ) {}

  write(row: RowWriter, _firm: ReplicaFirm, numbers: Dictionary): void {
    const { sketch } = this;
    if (sketch === undefined) return;
    const { contracts } = sketch;
    const economy = economyAt(sketch.economy);
    const known = [...new Set([...sketch.codes, ...contracts.flatMap(({ code }) => code ?? [])])].map((code) => this.code(code));
    const past = [...contracts].sort((a, b) => (a.completedOn < b.completedOn ? 1 : a.completedOn > b.completedOn ? -1 : 0));
    row.number('fit.economy', numbers.of(KIND.economy, economy));
    row.number('fit.group', known[0]?.group ?? 0);
    row.list('fit.words', this.words(sketch, past, known));
    row.list('fit.codes', this.codesOf(sketch));
    row.number('fit.schemes', known.reduce((bits, { schemes }) => bits | schemes, 0));
    row.list('fit.past', past.flatMap((contract) => this.work(contract)));
    row.list('fit.card', cardOf({
      kin: [...new Set(known.flatMap(({ kin }) => kin))].sort(ascending),
      regions: this.regions(sketch, economy),
      kinds: shares(contracts.map(({ kind }) => kind)).flatMap(([kind, share]) => [numbers.of(KIND.work, kindAt(kind)), ...halves(share)]),
      values: this.values(sketch, economy),
      last: past[0] && Date.parse(past[0].completedOn),
      limit: sketch.limit !== undefined && sketch.limit > 0 ? { currency: numbers.of(KIND.currency, currencyOf(economy)), minor: sketch.limit } : undefined,
    }));
  }

  private words(sketch: FirmSketch, past: readonly ContractSketch[], known: readonly KnownCode[]): number[] {
    const { fields, saturation } = FIT_WEIGHTS.words;
    const touched: number[] = [];
    const add = (terms: Iterable<readonly [number, number]>, length: number, field: (typeof fields)['past']): void => {
      for (const [term, count] of terms) {
        const before = this.frequencies[term] ?? 0;
        if (before === 0) touched.push(term);
        this.frequencies[term] = before + field.weight * normalised(count, length, field);
      }
    };
    const titles = this.count(past.flatMap(({ words }) => words));
    add(titles, sum(titles), fields.past);
    const described = this.count(sketch.words);
    add(described, sum(described), fields.description);
    const labels = new Map<number, number>();
    for (const code of known) for (const [term, count] of code.labels) labels.set(term, (labels.get(term) ?? 0) + count);
    add(labels, sum([...labels]), fields.labels);
    const packed = touched.map((term) => term * 256 + impactOf(this.frequencies[term] ?? 0, saturation)).sort(ascending);
    for (const term of touched) this.frequencies[term] = 0;
    return packed;
  }

  /** Terms of words, in the order of their first appearance, with how often each comes. */
  private count(words: readonly number[]): (readonly [number, number])[] {
    const order: number[] = [];
    for (const word of words) {
      for (const term of this.termsOf(word)) {
        if (this.counts[term] === 0) order.push(term);
        this.counts[term] = (this.counts[term] ?? 0) + 1;
      }
    }
    const counted = order.map((term) => [term, this.counts[term] ?? 0] as const);
    for (const term of order) this.counts[term] = 0;
    return counted;
  }

  private codesOf({ codes, contracts }: FirmSketch): number[] {
    const { declared, saturation } = FIT_WEIGHTS.category;
    const frequencies = this.codeFrequencies;
    const touched: number[] = [];
    const add = (terms: Iterable<number>, times: number): void => {
      for (const term of terms) {
        if ((frequencies[term] ?? 0) === 0) touched.push(term);
        frequencies[term] = (frequencies[term] ?? 0) + times;
      }
    };
    add(new Set(codes.flatMap((code) => this.code(code).terms)), declared);
    for (const { code } of contracts) if (code !== undefined) add(this.code(code).terms, 1);
    const packed = touched.map((term) => term * 256 + impactOf(frequencies[term] ?? 0, saturation)).sort(ascending);
    for (const term of touched) frequencies[term] = 0;
    return packed;
  }

  private work({ words, code }: ContractSketch): number[] {
    const { text, saturation } = FIT_WEIGHTS.past;
    const counted = this.count(words);
    const length = sum(counted);
    const codes = code === undefined ? [] : this.code(code).terms;
    return [counted.length, codes.length, ...counted.map(([term, count]) => term * 256 + impactOf(normalised(count, length, text), saturation)), ...codes];
  }

  private regions({ regions, contracts }: FirmSketch, economy: string): number[] {
    const declared = new Set(regions);
    const all = shares([...regions, ...contracts.map(({ region }) => region)].sort(ascending));
    return all.flatMap(([place, share]) => {
      const region = regionOf(economy, place);
      this.numbers.of(`${KIND.region} ${economy}`, region);
      return [2 * this.numbers.of(KIND.region, region) + (declared.has(place) ? 1 : 0), ...halves(share)];
    });
  }

  private values({ contracts }: FirmSketch, economy: string): number[] {
    const sorted = contracts.flatMap(({ minor }) => (minor === undefined || minor <= 0 ? [] : [minor])).sort(ascending);
    if (sorted.length === 0) return [];
    const middle = Math.floor(((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2);
    return [this.numbers.of(KIND.currency, currencyOf(economy)), sorted.length, ...halves(Math.log(middle))];
  }

  private termsOf(word: number): readonly number[] {
    return (this.terms[word] ??= tokenise(this.market.vocabulary.words[word] ?? '', 10).tokens.map(({ term }) => this.term(term)));
  }

  private term(term: string): number {
    const number = this.numbers.of(KIND.word, term);
    if (number >= this.counts.length) {
      this.frequencies = Float64Array.from({ length: 2 * number }, (_, n) => this.frequencies[n] ?? 0);
      this.counts = Uint16Array.from({ length: 2 * number }, (_, n) => this.counts[n] ?? 0);
    }
    return number;
  }

  private code(place: number): KnownCode {
    const known = this.codes[place];
    if (known) return known;
    const { numbers } = this;
    const classification = { scheme: 'CPV', id: this.market.trades.ids[place] ?? '' };
    const path = codePath(classification, this.context.codes);
    const made: KnownCode = {
      terms: codeTerms(classification, this.context.codes).map((term) => numbers.of(KIND.code, term)),
      kin: [numbers.of(KIND.kin, schemeKin(path.scheme)), ...path.divisions.map((division) => numbers.of(KIND.kin, divisionKin(division)))],
      schemes: schemeBit(numbers.of(KIND.scheme, path.scheme)),
      group: numbers.of(KIND.group, path.path[0] ?? ''),
      labels: tokenise(labelsOf(path, this.context).join('\n'), 400).tokens.map(({ term, count }) => [this.term(term), count] as const),
    };
    this.codes[place] = made;
    return made;
  }
}

const ascending = (a: number, b: number): number => a - b;

function sum(counted: Iterable<readonly [number, number]>): number {
  let total = 0;
  for (const [, count] of counted) total += count;
  return total;
}

/** What part of them each is, in the order of their first appearance. */
function shares(items: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => [item, count / items.length]);
}
