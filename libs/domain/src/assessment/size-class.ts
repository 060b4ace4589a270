import type { Business, Figure } from '../business/business.js';
import { METRICS, type Metric } from '../business/metric.js';
import type { IsoDate } from '../common/brand.js';
import { toScaled, type Decimal } from '../money/decimal.js';
import { activityUnder } from '../rulebook/isic-section.js';
import {
  CONFIDENCES,
  type Comparison,
  type Confidence,
  type EconomyRules,
  type SizeClass,
  type SizeDefinition,
  type SizeSector,
  type SizeTestForms,
} from '../rulebook/rulebook.js';
import { evaluateSizeTest, type Truth } from '../rulebook/size-test.js';
import { figureAt } from './figure.js';

/** Why a comparison could not be made. */
export type SizeObstacle = 'figure_absent' | 'other_currency' | 'index_value_absent' | 'activity_absent';

export interface SizeResult {
  readonly class: SizeClass | 'unknown';
  /** Every class that the firm may be in, given what is known; one where the class is known. */
  readonly possible: readonly SizeClass[];
  /** The figures that were compared. */
  readonly used: readonly Figure[];
  /** Metrics that would have to be known; empty where the class is. */
  readonly missing: readonly Metric[];
  readonly obstacles: readonly SizeObstacle[];
  readonly basis: 'declared' | 'document' | 'register';
  /** Of the definition and of every index value used: the worst. */
  readonly confidence: Confidence;
}

/**
 * The size class of a firm under one definition, in three-valued logic: a figure that is not known leaves
 * the class unknown unless the answer does not depend on it. Money in a currency other than the
 * definition's is not known (no rates here). Limits in an index unit are compared exactly, at the unit's value
 * in the figure's own year. Method: the first band, smallest first, whose test holds; none: `large`.
 */
export function sizeClass(
  business: Business,
  definition: SizeDefinition,
  rules: EconomyRules,
  asOf: IsoDate,
): SizeResult {
  const trace = new Trace(definition.confidence);
  const compare = (leaf: SizeTestForms['metric']): Truth => compareFigure(leaf, business, definition, rules, asOf, trace);
  const sectors = sectorsOf(business, definition);
  const possible = new Set(sectors.flatMap((sector) => classesIn(sector, compare)));
  const [only] = possible;
  const known = possible.size === 1 && only !== undefined;
  if (!known && sectors.length > 1) trace.obstacles.add('activity_absent');
  return {
    class: known ? only : 'unknown',
    possible: [...possible],
    used: [...trace.used.values()],
    missing: known ? [] : [...trace.missing],
    obstacles: known ? [] : [...trace.obstacles],
    basis: business.sizeProof !== undefined && business.sizeProof.validUntil >= asOf ? 'register' : 'declared',
    confidence: trace.confidence,
  };
}

/** What was looked at on the way to a class. */
class Trace {
  readonly used = new Map<Metric, Figure>();
  readonly missing = new Set<Metric>();
  readonly obstacles = new Set<SizeObstacle>();

  constructor(public confidence: Confidence) {}

  lacks(metric: Metric, why: SizeObstacle): undefined {
    this.missing.add(metric);
    this.obstacles.add(why);
    return undefined;
  }

  relyOn(confidence: Confidence): void {
    if (CONFIDENCES.indexOf(confidence) < CONFIDENCES.indexOf(this.confidence)) this.confidence = confidence;
  }
}

/** Every sector the firm may be in: one where its activity is known finely enough. */
function sectorsOf(business: Business, definition: SizeDefinition): readonly SizeSector[] {
  const { activity } = business;
  const code = activity?.scheme.toUpperCase() === 'ISIC4' ? activity.id : '';
  const open: SizeSector[] = [];
  for (const sector of definition.sectors) {
    const under = sector.isic4.map((pattern) => activityUnder(code, pattern));
    if (under.includes(true)) return [...open, sector];
    if (under.includes(undefined)) open.push(sector);
  }
  return open;
}

/** Classes that remain possible: those whose test may hold, down to the first that does. */
function classesIn(sector: SizeSector, compare: (leaf: SizeTestForms['metric']) => Truth): readonly SizeClass[] {
  const possible: SizeClass[] = [];
  for (const band of sector.bands) {
    const truth = evaluateSizeTest(band.test, compare);
    if (truth !== false) possible.push(band.class);
    if (truth === true) return possible;
  }
  return [...possible, 'large'];
}

function compareFigure(
  leaf: SizeTestForms['metric'],
  business: Business,
  definition: SizeDefinition,
  rules: EconomyRules,
  asOf: IsoDate,
  trace: Trace,
): Truth {
  const { metric, op, value } = leaf;
  const index = rules.indexUnits.find(({ unit }) => unit === definition.unit);
  const currency = METRICS[metric] === 'money' ? (index?.currency ?? definition.unit) : undefined;
  const figure = figureAt(business, metric, asOf, currency);
  if (figure === undefined) return trace.lacks(metric, 'figure_absent');
  if (currency !== undefined && figure.currency !== currency) return trace.lacks(metric, 'other_currency');
  let unitValue = ONE;
  if (currency !== undefined && index !== undefined) {
    const ofYear = index.values.find(({ year }) => year === figure.year);
    if (ofYear === undefined) return trace.lacks(metric, 'index_value_absent');
    trace.relyOn(ofYear.confidence);
    unitValue = ofYear.value;
  }
  trace.used.set(metric, figure);
  return COMPARE[op](scaled(figure.value) * scaled(ONE), scaled(value) * scaled(unitValue));
}

const ONE = '1' as Decimal;

/** Twelve places hold every decimal that the domain lets in, so nothing is rounded. */
function scaled(value: Decimal): bigint {
  const units = toScaled(value, 12);
  if (units === undefined) throw new RangeError(`a decimal of more than 12 places: ${value}`);
  return units;
}

const COMPARE: Readonly<Record<Comparison, (left: bigint, right: bigint) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
};
