import type { Business, Figure, SizeProof } from '../business/business.js';
import type { Metric } from '../business/metric.js';
import type { IsoDate } from '../common/brand.js';
import { ratioOf } from '../money/ratio.js';
import type { Confidence, EconomyRules, Rate, SizeClass, SizeDefinition, SizeSector } from '../rulebook/rulebook.js';
import { sectorsOf } from '../rulebook/sector.js';
import { evaluateSizeTest, type SizeFacts } from '../rulebook/size-test.js';
import { later, type Words } from './message.js';
import { amountOf, compareAmount, scoreOf, type SizeQuestion } from './size-amount.js';
import { excludedByHolder } from './size-exclusion.js';
import { majorityClasses } from './size-majority.js';
import { SizeTrace, type SizeObstacle } from './size-trace.js';

export type { SizeObstacle } from './size-trace.js';

export interface SizeResult {
  readonly class: SizeClass | 'unknown';
  /** Every class that the firm may be in, given what is known; one where the class is known. */
  readonly possible: readonly SizeClass[];
  /** The figures that were compared. */
  readonly used: readonly Figure[];
  /** Metrics that would have to be known; empty where the class is. */
  readonly missing: readonly Metric[];
  readonly obstacles: readonly SizeObstacle[];
  /** What an obstacle lacks, to be read in any language: `annual turnover of 2023`, `CLF in CLP on 2025-12-31`. */
  readonly lackingFor: (why: SizeObstacle) => readonly Words[];
  readonly basis: 'declared' | 'document' | 'register';
  /** The proof that the basis rests on, with its validity. */
  readonly proof?: SizeProof;
  /** Of the definition, its sector and every rate used: the worst. */
  readonly confidence: Confidence;
}

/**
 * The size class of a firm under one definition, in three-valued logic: a figure that is not known leaves
 * the class unknown unless the answer does not depend on it. Money in another currency or counted in an index unit is
 * converted exactly, at the dated rate of the figure's own year; without one it is not known. Averages, and the figures of
 * linked firms, are taken as the definition says. Method: the first band, smallest first, whose test holds;
 * none: `large`. Where the definition goes by majority, each metric is classed by itself.
 * @param rates dated rates besides those of `rules`
 */
export function sizeClass(
  business: Business,
  definition: SizeDefinition,
  rules: EconomyRules,
  asOf: IsoDate,
  rates: readonly Rate[] = [],
): SizeResult {
  const trace = new SizeTrace(definition.confidence);
  const possible = possibleClasses({ business, definition, rules, rates, asOf }, trace);
  const [only] = possible;
  const known = possible.size === 1 && only !== undefined;
  return {
    class: known ? only : 'unknown',
    possible: [...possible],
    used: trace.used,
    missing: known ? [] : trace.missing,
    obstacles: known ? [] : trace.obstacles,
    // Words are put together for those who read them.
    lackingFor: (why) => (known ? [] : trace.lackingFor(why)),
    ...basisOf(business, definition, asOf),
    confidence: trace.confidence,
  };
}

function possibleClasses(question: SizeQuestion, trace: SizeTrace): ReadonlySet<SizeClass> {
  const { business, definition } = question;
  const excluded = excludedByHolder(business, definition, trace);
  if (excluded === true) return new Set(['large']);
  const facts = factsOf(question, trace);
  const sectors = sectorsOf(business.activity, definition);
  if (sectors.length === 0) return outsideEverySector(definition, trace);
  const possible = new Set(sectors.flatMap((sector) => classesIn(sector, facts, trace)));
  if (possible.size > 1 && sectors.length > 1) trace.note('activity_absent', later('lack.activity'));
  if (excluded === undefined) possible.add('large');
  return possible;
}

/** A definition that does not reach the firm's activity says nothing of its size. */
function outsideEverySector({ sectors }: SizeDefinition, trace: SizeTrace): ReadonlySet<SizeClass> {
  trace.note('no_sector', later('lack.sector'));
  return new Set([...sectors.flatMap(({ bands }) => bands.map((band) => band.class)), 'large']);
}

function factsOf(question: SizeQuestion, trace: SizeTrace): SizeFacts {
  return {
    compare: ({ metric, op, value }) => compareAmount(amountOf(metric, question, trace), op, ratioOf(value)),
    score: (test) => compareAmount(scoreOf(test, question, trace), test.op, ratioOf(test.value)),
    foundedBefore: (day) => {
      const { foundedOn } = question.business;
      if (foundedOn === undefined) trace.note('founding_absent', day);
      return foundedOn === undefined ? undefined : foundedOn < day;
    },
  };
}

/** Classes that remain possible: those whose test may hold, down to the first that does. */
function classesIn(sector: SizeSector, facts: SizeFacts, trace: SizeTrace): readonly SizeClass[] {
  if (sector.confidence !== undefined) trace.relyOn(sector.confidence);
  if (sector.majority !== undefined) return majorityClasses(sector, sector.majority, facts, trace);
  const possible: SizeClass[] = [];
  for (const band of sector.bands) {
    const truth = trace.answer(() => evaluateSizeTest(band.test, facts));
    if (truth !== false) possible.push(band.class);
    if (truth === true) return possible;
  }
  return [...possible, 'large'];
}

/** What the figures rest on: a proof that is valid on the day, of a register that the definition names, or of any where it names none. */
function basisOf({ sizeProof }: Business, { proofs }: SizeDefinition, asOf: IsoDate): Pick<SizeResult, 'basis' | 'proof'> {
  if (sizeProof === undefined || sizeProof.validUntil < asOf) return { basis: 'declared' };
  const named = proofs?.find(({ name }) => name.toLowerCase() === sizeProof.register.trim().toLowerCase());
  return { basis: proofs === undefined ? 'register' : (named?.kind ?? 'document'), proof: sizeProof };
}
