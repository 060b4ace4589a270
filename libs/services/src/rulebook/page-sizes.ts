import {
  AVERAGES,
  isCurrency,
  matchSizeTest,
  METRICS,
  sizeTestMetrics,
  type EconomyRules,
  type MajorityRule,
  type Metric,
  type SizeDefinition,
  type SizeSector,
  type SizeTest,
} from '@app/domain';
import { grouped, unitText, validityText } from './page-words.js';

/** A definition as tables of classes, one a sector. */
export function sizeClasses(definition: SizeDefinition, rules: EconomyRules): readonly string[] {
  const { id, purposes, sectors, unit, replaces } = definition;
  const succession = replaces === undefined ? '' : ` It took the place of ${replaces}.`;
  const heading = `### ${id}\n\nUsed for ${purposes.join(' and ')}; in force ${validityText(definition)}.${succession} The first class whose test holds is the firm's; none: large.`;
  return [heading, ...sectors.map((sector) => sectorTable(sector, unitText(unit, rules), sectors.length === 1))];
}

function sectorTable({ sector, isic4, naics, bands, majority, confidence }: SizeSector, unit: string, only: boolean): string {
  const activity = isic4.includes('*') ? (only ? 'every activity' : 'every other activity') : `ISIC Rev. 4 ${isic4.join(', ')}`;
  const industries = naics === undefined || naics.includes('*') ? '' : `; NAICS ${naics.join(', ')}`;
  const rows = bands.map((band) => `| ${band.class} | ${testText(band.test, unit)} |`);
  const notes = [
    ...(majority === undefined ? [] : ['', majorityText(majority)]),
    ...(confidence === undefined ? [] : ['', `Our confidence in this sector: ${confidence}.`]),
  ];
  return [`**${sector}** (${activity}${industries})`, '', '| class | test |', '|---|---|', ...rows, ...notes].join('\n');
}

function majorityText({ least, tieBreak }: MajorityRule): string {
  return `Each figure is classed by itself, by its own limit; the class that ${least} of them share is the firm's. Where all differ, ${name(tieBreak[0] ?? 'employees')} decides.`;
}

/** A test in words, money in the unit: `employees < 10 and annual turnover <= 2,000,000 EUR`. */
export function testText(test: SizeTest, unit: string): string {
  const money = (metric: Metric): string => (METRICS[metric] === 'money' ? ` ${unit}` : METRICS[metric] === 'percent' ? ' %' : '');
  return matchSizeTest(test, {
    metric: ({ metric, op, value }) => `${name(metric)} ${op} ${grouped(value)}${money(metric)}`,
    all: ({ all }) => all.map((part) => nested(part, unit)).join(' and '),
    any: ({ any }) => any.map((part) => nested(part, unit)).join(' or '),
    at_least: ({ at_least: least, of }) => `${least} or more of: ${of.map((part) => nested(part, unit)).join('; ')}`,
    score: ({ score, op, value }) => {
      const parts = score.map(({ metric, weight, scale }) => {
        const per = scale === undefined ? '' : ` in ${grouped(scale)}`;
        return `${weight} × ${name(metric)}${per}${money(metric)}`;
      });
      return `${parts.join(' + ')} ${op} ${grouped(value)}`;
    },
    founded_before: ({ founded_before: day, older, younger }) =>
      `founded before ${day}: ${nested(older, unit)}; founded later: ${nested(younger, unit)}`,
  });
}

function nested(test: SizeTest, unit: string): string {
  const text = testText(test, unit);
  return 'metric' in test ? text : `(${text})`;
}

function name(metric: Metric): string {
  return metric.replaceAll('_', ' ');
}

/** Firms that a definition leaves out for who holds them. */
export function exclusions({ id, excludes = [], notChecked }: SizeDefinition): readonly string[] {
  return [
    ...excludes.map(({ types, pct, inclusive }) => `${id}: in no class, where ${types.map((type) => type.replaceAll('_', ' ')).join(' or ')} holds ${inclusive ? `${pct} % or more` : `more than ${pct} %`} (checked, by the profile's links).`),
    ...notChecked.map((line) => `${id}: ${line} (not checked: figures cannot show it)`),
  ];
}

/** What we take for granted where the law or a profile leaves it open. */
export function assumptions(definition: SizeDefinition, { indexUnits }: EconomyRules): readonly string[] {
  const { id, unit, purposes, affiliates, proofs, sectors } = definition;
  const index = indexUnits.find((candidate) => candidate.unit === unit);
  const metrics = new Set(sectors.flatMap(({ bands }) => bands.flatMap(({ test }) => sizeTestMetrics(test))));
  const money = [...metrics].some((metric) => METRICS[metric] === 'money');
  const averages = [...metrics].flatMap((metric) => {
    const average = AVERAGES[metric];
    return average === undefined ? [] : [`${id}: ${name(metric)}, where it is not stated itself, is the mean of ${name(average.of)} over ${average.years} years, or over the years since a younger firm was founded; a year that is missing leaves it open.`];
  });
  return [
    `${id}: of other figures the latest counts that a firm declares, up to the year of the question.`,
    ...averages,
    ...(money ? [`${id}: money in another currency is counted at the dated rate of the last day of the figure's year; where the table has none, the class is unknown.`] : []),
    ...(index ? [`${id}: money is divided by the value of ${unit} on that same day${isCurrency(unit) ? `; it may also be declared in ${unit}` : ''}.`] : []),
    ...(affiliates ? [affiliateText(id, affiliates)] : []),
    ...(proofs ? [`${id}: proved by ${proofs.map((proof) => `${proof.name} (${proof.kind})`).join(', ')}; any other proof counts as a document, and none as declared.`] : []),
    ...(purposes.includes('procurement') ? [`${id}: public buyers of this economy use it where a tender names no other.`] : []),
  ];
}

function affiliateText(id: string, { linkedOverPct, partnerFromPct }: NonNullable<SizeDefinition['affiliates']>): string {
  const partners = partnerFromPct === undefined ? '' : `, and those of firms from ${partnerFromPct} % on in proportion`;
  return `${id}: figures of firms linked by more than ${linkedOverPct} % are added whole${partners}. Figures of the whole group, where declared, take their place; where neither is known, only what the firm's own figures already exceed is settled.`;
}
