import type { AccessFact, Agreement, EconomyRules, Thresholds } from '@app/domain';
import { grouped, list, sourceText } from './page-words.js';

const STATUS = { party: 'a party', observer: 'an observer', none: 'neither party nor observer' } as const;

/** What is held for foreign bidders, with the agreements that the economy is a party of. */
export function marketAccessLines({ economy, marketAccess }: EconomyRules, agreements: readonly Agreement[]): readonly string[] {
  if (marketAccess === undefined) return ['Nothing held.'];
  const { gpa, thresholds, setAsides, domesticDefault, bank } = marketAccess;
  const own = agreements.filter(({ parties }) => parties.includes(economy));
  return [
    list([
      ...(gpa ? [`Agreement on Government Procurement: ${STATUS[gpa.status]}${gpa.from === undefined ? '' : `, in force from ${gpa.from}`} (confidence ${gpa.confidence}).`] : []),
      ...(domesticDefault ? [factLine('Where no treaty gives a right', domesticDefault)] : []),
      ...(setAsides ? [factLine('Kept for small firms', setAsides)] : []),
      ...(bank ? [factLine('Who may bid', bank)] : []),
    ]),
    ...(thresholds.length === 0 ? [] : ['Thresholds under that agreement:', [HEAD, RULE, ...thresholds.flatMap(thresholdRows)].join('\n')]),
    ...(own.length === 0 ? [] : ['Agreements on procurement:', list(own.map((agreement) => agreementLine(agreement, economy)))]),
  ];
}

/** What a person has to check of it. */
export function marketAccessVerify({ marketAccess }: EconomyRules): readonly string[] {
  if (marketAccess === undefined) return [];
  const { gpa, thresholds, setAsides, domesticDefault, bank } = marketAccess;
  const parts = [gpa, ...thresholds, setAsides, domesticDefault, bank].filter((part) => part !== undefined);
  return parts.flatMap(({ verify, source }) => verify.map((line) => `Market access (${source.law}): ${line}`));
}

const HEAD = '| days | level | goods | services | works | source | confidence |';
const RULE = '|---|---|---|---|---|---|---|';

function thresholdRows({ unit, from, until, levels, source, confidence }: Thresholds): readonly string[] {
  const amount = (value: string | undefined): string => (value === undefined ? '' : `${unit} ${grouped(value)}`);
  return Object.entries(levels).map(
    ([level, { goods, services, works }]) =>
      `| ${from} to ${until ?? 'now'} | ${level.replace('_', ' ')} | ${amount(goods)} | ${amount(services)} | ${amount(works)} | ${sourceText(source)} | ${confidence} |`,
  );
}

function factLine(what: string, { text, source, confidence }: AccessFact): string {
  return `${what}: ${text} (${sourceText(source)}; confidence ${confidence}).`;
}

function agreementLine({ id, name, parties, binding, inForce, notes, confidence }: Agreement, economy: string): string {
  const since = inForce?.find(({ party }) => party === economy)?.from;
  const others = parties.filter((party) => party !== economy);
  const with_ = others.length === 0 ? 'with economies outside this rulebook' : `with ${others.join(', ')}`;
  const right = binding ? 'a right to bid above its thresholds' : 'openness and cooperation, no right to bid';
  return `${id} (${name}), ${with_}${since === undefined ? '' : `, since ${since}`}: ${right} (confidence ${confidence}).${notes.length === 0 ? '' : ` ${notes.join(' ')}`}`;
}
