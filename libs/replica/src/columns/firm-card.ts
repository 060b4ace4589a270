import { listColumn, type Segment } from '../segment/segment.js';

/** Words that a region, a kind of work and a currency take. */
export const WIDTH = { region: 3, kind: 3, value: 4 } as const;
const [HAS_LAST, HAS_LIMIT, HAS_PREPARATION, HAS_MAX] = [1, 2, 4, 8] as const;
/** Criteria that a firm has its own most points of: all or none. */
const CRITERIA_COUNT = 7;
const HEAD = 2;

/** Numbers as `fitColumns` counts them. */
export interface CardParts {
  readonly kin: readonly number[];
  /** A region after the other: number, twice, plus one where it is declared; share. */
  readonly regions: readonly number[];
  /** A kind of work after the other: number; share. */
  readonly kinds: readonly number[];
  /** A currency after the other: number; contracts; logarithm of the middle. */
  readonly values: readonly number[];
  /** Milliseconds since 1970. */
  readonly last?: number | undefined;
  readonly limit?: { readonly currency: number; readonly minor: number } | undefined;
  readonly preparationDays?: number | undefined;
  /** Most points of each criterion, in their order, where the firm has its own. */
  readonly max?: readonly number[] | undefined;
}

/**
 * What the score asks of a firm beside its words, codes and past contracts, as one list: two words of counts, then what not every firm has,
 * then the parts. A firm's card lies in one place of the memory: a column for each part would be a wait for the memory for each. There is
 * room for 65,535 regions and as many kinds of work, and for 255 currencies, more than ISO 4217 has.
 */
export function cardOf({ kin, regions, kinds, values, last, limit, preparationDays, max }: CardParts): number[] {
  const flags = (last === undefined ? 0 : HAS_LAST) | (limit ? HAS_LIMIT : 0) | (preparationDays === undefined ? 0 : HAS_PREPARATION) | (max ? HAS_MAX : 0);
  return [
    kin.length | ((regions.length / WIDTH.region) << 16), (kinds.length / WIDTH.kind) | ((values.length / WIDTH.value) << 16) | (flags << 24),
    ...(last === undefined ? [] : halves(last)), ...(limit ? [limit.currency, ...halves(limit.minor)] : []), ...(preparationDays === undefined ? [] : halves(preparationDays)), ...(max ?? []),
    ...kin, ...regions, ...kinds, ...values,
  ];
}

/** Reads the cards of a segment, one at a time: `open` a row, then ask. Positions are places in `words`. */
export class FirmCard {
  readonly words: Uint32Array;
  /** Where each part of the open card begins; each ends where the next begins, the last at `end`. */
  kin = 0;
  regions = 0;
  kinds = 0;
  values = 0;
  end = 0;
  private readonly at: Uint32Array;
  private flags = 0;
  private first = 0;
  private readonly halves = new Uint32Array(2);
  private readonly double = new Float64Array(this.halves.buffer);

  constructor(segment: Segment) {
    const { at, values } = listColumn(segment, 'fit.card');
    this.at = at;
    this.words = values;
  }

  open(row: number): void {
    const { words } = this;
    const start = this.at[row] ?? 0;
    const counts = words[start] ?? 0;
    const more = words[start + 1] ?? 0;
    const flags = more >>> 24;
    this.flags = flags;
    this.first = start + HEAD;
    this.kin = this.first + ((flags & HAS_LAST) === 0 ? 0 : 2) + ((flags & HAS_LIMIT) === 0 ? 0 : 3) + ((flags & HAS_PREPARATION) === 0 ? 0 : 2) + ((flags & HAS_MAX) === 0 ? 0 : CRITERIA_COUNT);
    this.regions = this.kin + (counts & 0xffff);
    this.kinds = this.regions + WIDTH.region * (counts >>> 16);
    this.values = this.kinds + WIDTH.kind * (more & 0xffff);
    this.end = this.values + WIDTH.value * ((more >>> 16) & 0xff);
  }

  /** Milliseconds since 1970; NaN where unknown. */
  get last(): number {
    return (this.flags & HAS_LAST) === 0 ? Number.NaN : this.doubleAt(this.first);
  }

  /** The largest contract in minor units of a currency, by number; 0 where the firm has said none, or in another currency. */
  limitIn(currency: number): number {
    if ((this.flags & HAS_LIMIT) === 0) return 0;
    const place = this.first + ((this.flags & HAS_LAST) === 0 ? 0 : 2);
    return this.words[place] === currency ? this.doubleAt(place + 1) : 0;
  }

  /** The currency of the largest contract; 0 where the firm has said none. */
  get limitCurrency(): number {
    return (this.flags & HAS_LIMIT) === 0 ? 0 : (this.words[this.first + ((this.flags & HAS_LAST) === 0 ? 0 : 2)] ?? 0);
  }

  /** Days; NaN where not stated. */
  get preparation(): number {
    return (this.flags & HAS_PREPARATION) === 0 ? Number.NaN : this.doubleAt(this.kin - ((this.flags & HAS_MAX) === 0 ? 0 : CRITERIA_COUNT) - 2);
  }

  /** Where the firm's own most points begin; less than 0 where they are everybody's. */
  get max(): number {
    return (this.flags & HAS_MAX) === 0 ? -1 : this.kin - CRITERIA_COUNT;
  }

  doubleAt(place: number): number {
    this.halves[0] = this.words[place] ?? 0;
    this.halves[1] = this.words[place + 1] ?? 0;
    return this.double[0] ?? 0;
  }
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** A fraction as the two halves of its double: what is computed from it is the same to the last bit. */
export function halves(value: number): [number, number] {
  double[0] = value;
  return [words[0] ?? 0, words[1] ?? 0];
}
