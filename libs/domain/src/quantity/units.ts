/** What a unit measures; only units of one dimension can be turned into each other. */
export type Dimension =
  | 'number' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'energy' | 'power' | 'information' | 'calendar';

/** One unit is `num / den` of its dimension's base. */
interface Unit {
  readonly dimension: Dimension;
  readonly num: bigint;
  readonly den: bigint;
}

const of = (dimension: Dimension, num: bigint, den = 1n): Unit => ({ dimension, num, den });

/**
 * Units that fix one another exactly. Source: UN/ECE Recommendation 20, codes for units of measure, with its conversion factors; feet,
 * yards, pounds and gallons by the definitions it cites. Anything else is comparable with itself alone.
 */
const UNITS: Readonly<Record<string, Unit>> = {
  C62: of('number', 1n), H87: of('number', 1n), EA: of('number', 1n), NAR: of('number', 1n), PR: of('number', 2n), DZN: of('number', 12n), CEN: of('number', 100n), MIL: of('number', 1000n),
  MTR: of('length', 10_000n), MMT: of('length', 10n), CMT: of('length', 100n), DMT: of('length', 1000n), KMT: of('length', 10_000_000n), INH: of('length', 254n), FOT: of('length', 3048n), YRD: of('length', 9144n), SMI: of('length', 16_093_440n),
  MTK: of('area', 1_000_000n), MMK: of('area', 1n), CMK: of('area', 100n), DMK: of('area', 10_000n), HAR: of('area', 10_000_000_000n), KMK: of('area', 1_000_000_000_000n), FTK: of('area', 929_030_400n, 10_000n), YDK: of('area', 8_361_273_600n, 10_000n),
  MTQ: of('volume', 1_000_000n), DMQ: of('volume', 1000n), CMQ: of('volume', 1n), LTR: of('volume', 1000n), HLT: of('volume', 100_000n), MLT: of('volume', 1n), GLL: of('volume', 3_785_411_784n, 1_000_000n), GLI: of('volume', 454_609n, 100n),
  KGM: of('mass', 100_000_000n), GRM: of('mass', 100_000n), MGM: of('mass', 100n), DTN: of('mass', 10_000_000_000n), TNE: of('mass', 100_000_000_000n), LBR: of('mass', 45_359_237n), ONZ: of('mass', 45_359_237n, 16n),
  SEC: of('time', 1n), MIN: of('time', 60n), HUR: of('time', 3600n),
  DAY: of('calendar', 1n), WEE: of('calendar', 7n),
  WHR: of('energy', 1n), KWH: of('energy', 1000n), MWH: of('energy', 1_000_000n), GWH: of('energy', 1_000_000_000n),
  WTT: of('power', 1n), KWT: of('power', 1000n), MAW: of('power', 1_000_000n),
  AD: of('information', 1n), '2P': of('information', 1000n), '4L': of('information', 1_000_000n), E34: of('information', 1_000_000_000n), E35: of('information', 1_000_000_000_000n),
};

/** Periods that a rate may be stated by, in months. A working day has no fixed number of hours nor a month of days, so those are not turned into each other. */
const MONTHS: Readonly<Record<string, bigint>> = { MON: 1n, QAN: 3n, SAN: 6n, ANN: 12n };

/** A quantity's unit, and the period of a rate. */
export interface Rated {
  readonly unit: string;
  readonly per?: string;
}

/** The factor, as a fraction, that turns an amount of one unit into the other; undefined where there is none that is exact. */
export function conversion(from: Rated, to: Rated): { readonly num: bigint; readonly den: bigint } | undefined {
  const unit = unitFactor(code(from.unit), code(to.unit));
  const period = periodFactor(from.per && code(from.per), to.per && code(to.per));
  return unit && period && { num: unit.num * period.num, den: unit.den * period.den };
}

function unitFactor(from: string, to: string): { readonly num: bigint; readonly den: bigint } | undefined {
  if (from === to) return SAME;
  const [left, right] = [UNITS[from], UNITS[to]];
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return undefined;
  return { num: left.num * right.den, den: left.den * right.num };
}

/** 12 a month are 144 a year: a longer period holds more. */
function periodFactor(from: string | undefined, to: string | undefined): { readonly num: bigint; readonly den: bigint } | undefined {
  if (from === to) return SAME;
  const [left, right] = [MONTHS[from ?? ''], MONTHS[to ?? '']];
  return left === undefined || right === undefined ? undefined : { num: right, den: left };
}

const SAME = { num: 1n, den: 1n };

function code(unit: string): string {
  return unit.trim().toUpperCase();
}
