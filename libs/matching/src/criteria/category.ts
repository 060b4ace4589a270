import type { Message } from '@app/domain';
import type { CodePath } from '../features/code-path.js';
import type { FitWeights } from '../weights.js';
import { likeness } from './code-likeness.js';
import type { Likeness } from './code-likeness.js';
import type { Judgement, Pair } from './criterion.js';
import { namedWords } from './shared-words.js';

interface Best extends Likeness {
  readonly tender: CodePath;
  readonly firm: CodePath;
}

/** How near the firm's codes are to the tender's. See docs/rules/fit/category.md. */
export function category({ firm, target, shared, weights }: Pair): Judgement {
  const bests = target.codes.map((code) => bestOf(code, firm.codes, firm.activity, weights));
  const { part, best } = weighed(bests, weights);
  if (!comparable(firm.codes, target.codes)) {
    const standIn = weights.category.standIn * shared.strength;
    if (standIn > part) return { part: standIn, explain: () => standInMessage(namedWords(shared)) };
  }
  return { part, explain: () => (best ? likenessMessage(best) : noneMessage(firm.codes.length, target.codes.length)) };
}

/** The firm's nearest code to one of the tender's; undefined where none is near. The earlier code wins a tie. */
function bestOf(tender: CodePath, codes: readonly CodePath[], activity: CodePath | undefined, weights: FitWeights): Best | undefined {
  let best: Best | undefined;
  for (const firm of codes) {
    const found = likeness(tender, firm, weights);
    if (found.part > (best?.part ?? 0)) best = { ...found, tender, firm };
  }
  if (activity) {
    const found = likeness(tender, activity, weights);
    const part = Math.min(found.part, weights.category.activity);
    if (part > (best?.part ?? 0)) best = { ...found, part, tender, firm: activity };
  }
  return best;
}

/** The nth code of the tender weighs 1/n; one good code is worth `bestShare` of its likeness whatever the others are. */
function weighed(bests: readonly (Best | undefined)[], weights: FitWeights): { part: number; best?: Best } {
  let total = 0;
  let weight = 0;
  let best: Best | undefined;
  bests.forEach((found, index) => {
    total += (found?.part ?? 0) / (index + 1);
    weight += 1 / (index + 1);
    if (found && found.part > (best?.part ?? 0)) best = found;
  });
  const mean = weight === 0 ? 0 : total / weight;
  return { part: Math.max(mean, weights.category.bestShare * (best?.part ?? 0)), best };
}

function comparable(firm: readonly CodePath[], tender: readonly CodePath[]): boolean {
  return firm.some(({ scheme }) => tender.some((code) => code.scheme === scheme));
}

function nameOf({ scheme, id, label }: CodePath): string {
  return label === undefined ? `${scheme} ${id}` : `${scheme} ${id} (${label})`;
}

function likenessMessage({ kind, tender, firm, common }: Best): Message {
  const params = { tender: nameOf(tender), firm: nameOf(firm), common };
  const text: Record<Likeness['kind'], string> = {
    exact: `The firm has the tender's code ${params.tender}.`,
    within: `The tender's ${params.tender} is part of the firm's broader ${params.firm}.`,
    covers: `The firm's ${params.firm} is part of the tender's broader ${params.tender}.`,
    siblings: `The tender's ${params.tender} and the firm's ${params.firm} are both under ${tender.scheme} ${common}.`,
    crossed: `The tender's ${params.tender} and the firm's ${params.firm} both belong near CPV division ${common}.`,
    apart: 'No code of the firm is near one of the tender.',
  };
  return { key: `fit.category.${kind}`, params, text: text[kind] };
}

function standInMessage(words: string): Message {
  return {
    key: 'fit.category.stand_in',
    params: { words },
    text: `There are no codes of one scheme to compare; the shared words speak for the trade: ${words}.`,
  };
}

function noneMessage(firmCodes: number, tenderCodes: number): Message {
  if (tenderCodes === 0) return { key: 'fit.category.no_tender_codes', params: {}, text: 'The tender names no code.' };
  if (firmCodes === 0) return { key: 'fit.category.no_firm_codes', params: {}, text: 'The firm names no code.' };
  return { key: 'fit.category.apart', params: {}, text: 'No code of the firm is near one of the tender.' };
}
