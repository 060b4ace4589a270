import { join } from 'node:path';
import { matchSizeTest, METRICS, type EconomyRules, type LawSource, type SizeDefinition, type SizeSector, type SizeTest } from '@app/domain';
import { loadRulebook } from './load-rulebook.js';

/** Where the pages stand, from the root of the repository. */
export const ECONOMY_PAGES = 'docs/rules/economies';

/** The pages of all economies, by path from the root of the repository. @param rootDir the `rulebook` folder */
export function economyPages(rootDir: string): Map<string, string> {
  const { economies } = loadRulebook(rootDir);
  return new Map(Object.values(economies).map((rules) => [join(ECONOMY_PAGES, `${rules.economy}.md`), economyPage(rules)]));
}

/** What we hold of an economy, as a page in Markdown that a person can check against the law. */
export function economyPage(rules: EconomyRules): string {
  const { economy, name, serves, sizeDefinitions: definitions } = rules;
  const parts = [
    `# ${name} (${economy})`,
    `<!-- Generated from rulebook/economies/${economy}.json. Edit that file and generate again. -->`,
    'Information, not legal advice. What the sources below say decides, not this page.',
    ...(serves.length > 0 ? [`These rules also serve: ${serves.join(', ')}.`] : []),
    '## Size classes',
    ...definitions.flatMap((definition) => sizeClasses(definition, rules)),
    '## Exclusions',
    'Conditions that a firm\'s figures cannot show, so that they are not checked:',
    list(definitions.flatMap(({ id, notChecked }) => notChecked.map((line) => `${id}: ${line}`))),
    '## Assumptions',
    list([...definitions.flatMap((definition) => assumptions(definition, rules)), ...indexLines(rules)]),
    '## What a person must verify',
    list(definitions.flatMap(({ id, verify }) => verify.map((line) => `${id}: ${line}`))),
    '## Source',
    list([
      ...definitions.map(({ id, source, confidence }) => `${id}: ${sourceText(source)}. Our confidence: ${confidence}.`),
      ...rules.indexUnits.map(({ unit, source }) => `${unit}: ${sourceText(source)}.`),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sizeClasses(definition: SizeDefinition, rules: EconomyRules): readonly string[] {
  const { id, purposes, sectors, validFrom, validUntil } = definition;
  const until = validUntil === undefined ? '' : ` until ${validUntil}`;
  const heading = `### ${id}\n\nUsed for ${purposes.join(' and ')}; in force from ${validFrom}${until}. The first class whose test holds is the firm's; none: large.`;
  return [heading, ...sectors.map((sector) => sectorTable(sector, moneyUnit(definition, rules), sectors.length === 1))];
}

function sectorTable({ sector, isic4, bands }: SizeSector, unit: string, only: boolean): string {
  const activity = isic4.includes('*') ? (only ? 'every activity' : 'every other activity') : `ISIC Rev. 4 ${isic4.join(', ')}`;
  const rows = bands.map((band) => `| ${band.class} | ${testText(band.test, unit)} |`);
  return [`**${sector}** (${activity})`, '', '| class | test |', '|---|---|', ...rows].join('\n');
}

function moneyUnit({ unit }: SizeDefinition, { indexUnits }: EconomyRules): string {
  return indexUnits.some((index) => index.unit === unit) ? unit.replace('_', ' ') : unit;
}

function testText(test: SizeTest, unit: string): string {
  return matchSizeTest(test, {
    metric: ({ metric, op, value }) => {
      const money = METRICS[metric] === 'money' ? ` ${unit}` : '';
      return `${metric.replaceAll('_', ' ')} ${op} ${grouped(value)}${money}`;
    },
    all: ({ all }) => all.map((part) => nested(part, unit)).join(' and '),
    any: ({ any }) => any.map((part) => nested(part, unit)).join(' or '),
  });
}

function nested(test: SizeTest, unit: string): string {
  const text = testText(test, unit);
  return 'metric' in test ? text : `(${text})`;
}

/** `2000000` as `2,000,000`. */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

function assumptions({ id, unit, purposes }: SizeDefinition, { indexUnits }: EconomyRules): readonly string[] {
  const index = indexUnits.find((candidate) => candidate.unit === unit);
  return [
    `${id}: the latest figure a firm declares counts, up to the year of the question; several years are not averaged.`,
    `${id}: money counts in ${index?.currency ?? unit} only; no exchange rate is assumed.`,
    ...(index ? [`${id}: money is divided by the value of ${unit} in the figure's own year.`] : []),
    ...(purposes.includes('procurement') ? [`${id}: public buyers of this economy use it where a tender names no other.`] : []),
  ];
}

function indexLines({ indexUnits }: EconomyRules): readonly string[] {
  return indexUnits.flatMap(({ unit, currency, values }) =>
    values.map(({ year, value, confidence }) => `1 ${unit} in ${year} is ${grouped(value)} ${currency} (confidence ${confidence}).`),
  );
}

function sourceText({ law, article, year }: LawSource): string {
  return [law, article, String(year)].filter((part) => part !== undefined).join(', ');
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'None known.' : lines.map((line) => `- ${line}`).join('\n');
}
