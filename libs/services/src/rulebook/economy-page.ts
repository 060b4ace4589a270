import { join } from 'node:path';
import type { Agreement, EconomyRules, SmallFirmMeasure } from '@app/domain';
import { loadRulebook } from './load-rulebook.js';
import { marketAccessLines, marketAccessVerify } from './page-market-access.js';
import { jointBidLines } from './page-joint-bids.js';
import { preferenceLines, reservationLines } from './page-measures.js';
import { assumptions, exclusions, sizeClasses } from './page-sizes.js';
import { grouped, list, sourceText } from './page-words.js';

/** Where the pages stand, from the root of the repository. */
export const ECONOMY_PAGES = 'docs/rules/economies';

/** The pages of all economies, by path from the root of the repository. @param rootDir the `rulebook` folder */
export function economyPages(rootDir: string): Map<string, string> {
  const { economies, agreements = [] } = loadRulebook(rootDir);
  const all = Object.values(economies);
  return new Map([
    [join(ECONOMY_PAGES, 'README.md'), economyList(all)],
    ...all.map((rules): [string, string] => [join(ECONOMY_PAGES, `${rules.economy}.md`), economyPage(rules, agreements)]),
  ]);
}

/** Every economy in one table: what is held of it, how sure of it we are, and how much is left to verify. */
function economyList(all: readonly EconomyRules[]): string {
  const rows = all.map(({ economy, name, sizeDefinitions, reservations, pricePreferences, jointBidRules, serves }) => {
    const current = sizeDefinitions.filter(({ validUntil }) => validUntil === undefined);
    const buyers = current.find(({ purposes }) => purposes.includes('procurement'));
    const classes = buyers === undefined ? '-' : [...new Set(buyers.sectors.flatMap(({ bands }) => bands.map((band) => band.class)))].join(', ');
    const open = [...sizeDefinitions, ...reservations, ...pricePreferences, ...jointBidRules].flatMap(({ verify }) => verify).length;
    const also = serves.length === 0 ? '' : ` and ${serves.length} others`;
    return `| [${name}](${economy}.md)${also} | ${buyers?.id ?? '-'} | ${classes} | ${buyers?.confidence ?? '-'} | ${sizeDefinitions.length} | ${reservations.length} | ${pricePreferences.length} | ${jointBidRules.length} | ${open} |`;
  });
  return [
    '# Economies',
    '',
    '<!-- Generated from rulebook/economies. Edit the files there and generate again. -->',
    '',
    'A tender that is reserved for a class which its buyers\' definition lacks has to name the definition that decides.',
    '',
    "| economy | its buyers' size definition | classes | confidence | definitions | reservations | preferences | joint-bid rules | lines to verify |",
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** What we hold of an economy, as a page in Markdown that a person can check against the law. */
export function economyPage(rules: EconomyRules, agreements: readonly Agreement[]): string {
  const { economy, name, serves, sizeDefinitions: definitions, reservations, pricePreferences, jointBidRules } = rules;
  const measures: readonly SmallFirmMeasure[] = [...reservations, ...pricePreferences];
  const parts = [
    `# ${name} (${economy})`,
    `<!-- Generated from rulebook/economies/${economy}.json. Edit that file and generate again. -->`,
    'Information, not legal advice. What the sources below say decides, not this page.',
    ...(serves.length > 0 ? [`These rules also serve: ${serves.join(', ')}.`] : []),
    '## Size classes',
    ...(definitions.length === 0 ? ['None: firms are classed by their own economy.'] : definitions.flatMap((definition) => sizeClasses(definition, rules))),
    '## Reserved for small firms',
    list(reservationLines(rules)),
    '## Preferences in open competition',
    list(preferenceLines(rules)),
    '## Joint bids',
    ...(jointBidRules.length === 0 ? ['No rule held: read the tender documents.'] : jointBidRules.flatMap(jointBidLines)),
    '## Foreign bidders',
    ...marketAccessLines(rules, agreements),
    '## Exclusions',
    list(definitions.flatMap(exclusions)),
    '## Assumptions',
    list([...definitions.flatMap((definition) => assumptions(definition, rules)), ...indexLines(rules)]),
    '## What a person must verify',
    list([...[...definitions, ...measures, ...jointBidRules].flatMap(({ id, verify }) => verify.map((line) => `${id}: ${line}`)), ...marketAccessVerify(rules)]),
    '## Source',
    list([
      ...[...definitions, ...measures].map(({ id, source, confidence }) => `${id}: ${sourceText(source)}. Our confidence: ${confidence}.`),
      ...jointBidRules.map(({ id, sources, confidence }) => `${id}: ${sources.map(sourceText).join('; ')}. Our confidence: ${confidence}.`),
      ...rules.indexUnits.map(({ unit, source }) => `${unit}: ${sourceText(source)}.`),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function indexLines({ indexUnits }: EconomyRules): readonly string[] {
  return indexUnits.flatMap(({ unit, currency, values }) =>
    values.map(({ from, until, value, confidence }) => {
      const when = from === until ? `on ${from}` : `from ${from} until ${until}`;
      return `1 ${unit} is ${grouped(value)} ${currency} ${when} (confidence ${confidence}).`;
    }),
  );
}
