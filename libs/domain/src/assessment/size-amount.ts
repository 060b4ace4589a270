import type { Business, Figure, Link } from '../business/business.js';
import { readLinkType } from '../business/link-type.js';
import { AVERAGES, GROUP_METRICS, METRICS, type Metric } from '../business/metric.js';
import type { IsoDate } from '../common/brand.js';
import { compareDecimal } from '../money/decimal.js';
import { compareRatio, dividedBy, plus, ratioOf, times, ZERO, type Ratio } from '../money/ratio.js';
import { indexRate, tableRate } from '../rulebook/rates.js';
import type { Comparison, EconomyRules, Rate, SizeDefinition, SizeTestForms } from '../rulebook/rulebook.js';
import type { Truth } from '../rulebook/size-test.js';
import { figureAt, yearOf } from './figure.js';
import { later, type Later } from './message.js';
import type { SizeTrace } from './size-trace.js';

/** What a definition is asked with. */
export interface SizeQuestion {
  readonly business: Business;
  readonly definition: SizeDefinition;
  readonly rules: EconomyRules;
  readonly rates: readonly Rate[];
  readonly asOf: IsoDate;
}

/** What is known of an amount: from `low`, to `high` where there is one. Amounts of a firm are never negative. */
export interface Amount {
  readonly low: Ratio;
  readonly high?: Ratio;
}

const UNKNOWN: Amount = { low: ZERO };

/**
 * The firm's amount for a metric, money in the unit of the definition, with the figures of linked and partner
 * firms where the definition adds them. What is missing is noted and leaves the amount open upwards.
 */
export function amountOf(metric: Metric, question: SizeQuestion, trace: SizeTrace): Amount {
  const counted = countedLinks(question);
  const group = GROUP_METRICS[metric];
  if (counted.length > 0 && group !== undefined) {
    const whole = figureAt(question.business, group, question.asOf, currencyOf(group, question));
    if (whole !== undefined) return converted(whole, question, trace);
  }
  const own = ownAmount(metric, question.business, question, trace);
  return counted.reduce((total, link) => add(total, linkAmount(metric, link, question, trace)), own);
}

/** A weighted sum, as far as it is known. Weights are positive. */
export function scoreOf({ score }: SizeTestForms['score'], question: SizeQuestion, trace: SizeTrace): Amount {
  return score.reduce<Amount>(
    (total, { metric, weight, scale }) => {
      const factor = scale === undefined ? ratioOf(weight) : dividedBy(ratioOf(weight), ratioOf(scale));
      return add(total, scaledBy(amountOf(metric, question, trace), factor));
    },
    { low: ZERO, high: ZERO },
  );
}

const COMPARE: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
};

/** Known where every amount between the bounds gives the same answer. */
export function compareAmount({ low, high }: Amount, op: Comparison, limit: Ratio): Truth {
  const below = compareRatio(low, limit);
  if (high !== undefined && compareRatio(low, high) === 0) return COMPARE[op](below);
  const above = high === undefined ? 1 : compareRatio(high, limit);
  if (below > 0) return COMPARE[op](1);
  if (above < 0) return COMPARE[op](-1);
  if (below === 0 && op === '>=') return true;
  if (below === 0 && op === '<') return false;
  return undefined;
}

/** Links whose figures the definition adds: those of firms, from the partner's holding on. */
function countedLinks({ business, definition: { affiliates } }: SizeQuestion): readonly Link[] {
  if (affiliates === undefined) return [];
  return business.links.filter(({ type, pct }) => readLinkType(type).firm && (isLinked(pct, affiliates) || isPartner(pct, affiliates)));
}

type Affiliates = NonNullable<SizeDefinition['affiliates']>;

function isLinked(pct: Link['pct'], { linkedOverPct }: Affiliates): boolean {
  return compareDecimal(pct, linkedOverPct) > 0;
}

function isPartner(pct: Link['pct'], { partnerFromPct }: Affiliates): boolean {
  return partnerFromPct !== undefined && compareDecimal(pct, partnerFromPct) >= 0;
}

function linkAmount(metric: Metric, link: Link, question: SizeQuestion, trace: SizeTrace): Amount {
  const { affiliates } = question.definition;
  const other = { ...question.business, employees: undefined, figures: link.figures ?? [], foundedOn: undefined };
  const lacking = (): void => trace.note('link_figures_absent', later('lack.of_party', { metric: nameOf(metric), party: link.party }), metric);
  const amount = ownAmount(metric, other, question, trace, lacking);
  if (affiliates === undefined || isLinked(link.pct, affiliates)) return amount;
  return scaledBy(amount, times(ratioOf(link.pct), HUNDREDTH));
}

const HUNDREDTH: Ratio = { num: 1n, den: 100n };

function ownAmount(metric: Metric, firm: Business, question: SizeQuestion, trace: SizeTrace, lacking?: () => void): Amount {
  const figure = figureAt(firm, metric, question.asOf, currencyOf(metric, question));
  if (figure !== undefined) return converted(figure, question, trace);
  const average = AVERAGES[metric];
  if (average !== undefined) return averageAmount(metric, average, firm, question, trace, lacking);
  if (lacking) lacking();
  else trace.note('figure_absent', nameOf(metric), metric);
  return UNKNOWN;
}

/**
 * The mean of the latest so many years; of a firm that is younger, of the years since it was founded. A year without
 * a figure leaves the mean open upwards: the other years alone may already be too much.
 */
function averageAmount(
  metric: Metric,
  { of, years }: { readonly of: Metric; readonly years: number },
  firm: Business,
  question: SizeQuestion,
  trace: SizeTrace,
  lacking?: () => void,
): Amount {
  const { asOf } = question;
  const currency = currencyOf(of, question);
  const latest = figureAt(firm, of, asOf, currency);
  const last = latest?.year ?? yearOf(asOf) - 1;
  const founded = firm.foundedOn === undefined ? 0 : yearOf(firm.foundedOn);
  const first = Math.min(last, Math.max(last - years + 1, founded));
  let total: Amount = { low: ZERO, high: ZERO };
  const absent: number[] = [];
  for (let year = first; year <= last; year++) {
    const figure = figureAt(firm, of, `${year}-12-31`, currency);
    const ofYear = figure?.year === year ? figure : undefined;
    if (ofYear === undefined) absent.push(year);
    total = add(total, ofYear === undefined ? UNKNOWN : converted(ofYear, question, trace));
  }
  if (absent.length > 0) {
    if (lacking) lacking();
    else trace.note('figure_absent', later('lack.of_years', { metric: nameOf(of), years: absent.join(', ') }), metric);
  }
  return scaledBy(total, { num: 1n, den: BigInt(last - first + 1) });
}

function currencyOf(metric: Metric, { definition, rules }: SizeQuestion): string | undefined {
  if (METRICS[metric] !== 'money') return undefined;
  return rules.indexUnits.find(({ unit }) => unit === definition.unit)?.currency ?? definition.unit;
}

/** The figure in the definition's unit: at the rate of the last day of its year, or of the day asked about where that year still runs. */
function converted(figure: Figure, question: SizeQuestion, trace: SizeTrace): Amount {
  const { definition, rules, rates, asOf } = question;
  const currency = currencyOf(figure.metric, question);
  const value = ratioOf(figure.value);
  if (currency === undefined || figure.currency === definition.unit) return exactly(figure, value, trace);
  const day = figure.year < yearOf(asOf) ? `${figure.year}-12-31` : asOf;
  const inCurrency = figure.currency === currency ? value : exchanged(value, figure.currency ?? '', currency, day, rates, trace);
  if (inCurrency === undefined) {
    trace.note('other_currency', later('lack.rate', { metric: nameOf(figure.metric), from: figure.currency ?? later('lack.no_currency'), to: currency, day }), figure.metric);
    return UNKNOWN;
  }
  if (currency === definition.unit) return exactly(figure, inCurrency, trace);
  const index = tableRate(rates, definition.unit, currency, day) ?? indexRate(rules, definition.unit, currency, day);
  if (index === undefined) {
    trace.note('index_value_absent', later('lack.index', { unit: definition.unit, currency, day }), figure.metric);
    return UNKNOWN;
  }
  trace.relyOn(index.confidence);
  return exactly(figure, dividedBy(inCurrency, ratioOf(index.value)), trace);
}

function exchanged(value: Ratio, from: string, to: string, day: IsoDate, rates: readonly Rate[], trace: SizeTrace): Ratio | undefined {
  const straight = tableRate(rates, from, to, day);
  const inverse = straight ?? tableRate(rates, to, from, day);
  if (inverse === undefined) return undefined;
  trace.relyOn(inverse.confidence);
  const rate = ratioOf(inverse.value);
  return straight === undefined ? dividedBy(value, rate) : times(value, rate);
}

function exactly(figure: Figure, value: Ratio, trace: SizeTrace): Amount {
  trace.uses(figure);
  return { low: value, high: value };
}

/** A measure by its name. */
export function nameOf(metric: Metric): Later {
  return later(`metric.${metric}`);
}

function add(a: Amount, b: Amount): Amount {
  const low = plus(a.low, b.low);
  return a.high === undefined || b.high === undefined ? { low } : { low, high: plus(a.high, b.high) };
}

function scaledBy({ low, high }: Amount, factor: Ratio): Amount {
  return { low: times(low, factor), ...(high === undefined ? {} : { high: times(high, factor) }) };
}
