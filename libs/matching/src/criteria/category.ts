import type { Message } from '@app/domain';
import { codeTerm } from '../features/code-path.js';
import type { CodePath } from '../features/code-path.js';
import { FULL_IMPACT } from '../features/impact.js';
import type { FirmFeatures } from '../features/firm-features.js';
import type { TargetFeatures } from '../features/target-features.js';
import type { FitWeights } from '../weights.js';
import type { Judge, Pair } from './criterion.js';
import { MAX_NAMED, sharedSpellings, sharedWeight } from './words.js';

/** How near the firm's codes are to the tender's, level by level. See docs/rules/fit/category.md. */
export const category: Judge = {
  part: ({ categoryPart }) => categoryPart,
  explain,
};

/** The share of what the tender's codes tell, or the words where they say more: a code may be wrong, broad or missing. */
export function categoryPartOf(firm: FirmFeatures, target: TargetFeatures, wordsPart: number, weights: FitWeights): number {
  const standIn = weights.category.standIn * wordsPart;
  if (comparable(firm, target)) return Math.max(standIn, sharedCodesPart(sharedWeight(target.codes, firm.codes), target));
  return Math.max(standIn, crossesOver(firm, target) ? weights.category.crossScheme : 0);
}

/** From the sum of weight times impact to the part: the root of the share, so that the first levels in common count most. */
export function sharedCodesPart(sum: number, { codesTotal }: Pick<TargetFeatures, 'codesTotal'>): number {
  return codesTotal === 0 ? 0 : Math.sqrt(sum / (FULL_IMPACT * codesTotal));
}

/** True where both name a code of one scheme. */
export function comparable(firm: Pick<FirmFeatures, 'schemes'>, target: Pick<TargetFeatures, 'schemes'>): boolean {
  for (const scheme of target.schemes) if (firm.schemes.has(scheme)) return true;
  return false;
}

/** True where a code of each, of whatever scheme, belongs near one CPV division. */
export function crossesOver(firm: Pick<FirmFeatures, 'divisions'>, target: Pick<TargetFeatures, 'divisions'>): boolean {
  for (const division of target.divisions) if (firm.divisions.has(division)) return true;
  return false;
}

function explain(pair: Pair): Message {
  const { firm, target, wordsPart, categoryPart, weights } = pair;
  if (comparable(firm, target) && categoryPart > weights.category.standIn * wordsPart) return nearestMessage(firm, target);
  const division = [...target.divisions].find((one) => firm.divisions.has(one));
  if (division !== undefined && !comparable(firm, target) && weights.category.crossScheme >= weights.category.standIn * wordsPart) {
    return { key: 'fit.category.crossed', params: { division }, text: `The codes are of two schemes; both belong near CPV division ${division}.` };
  }
  const named = sharedSpellings(target, firm.words).slice(0, MAX_NAMED).join(', ');
  if (named !== '') {
    const text = `The codes are of no common scheme or apart; the shared words speak for the trade: ${named}.`;
    return { key: 'fit.category.stand_in', params: { words: named }, text };
  }
  if (target.codePaths.length === 0) return { key: 'fit.category.no_tender_codes', params: {}, text: 'The tender names no code.' };
  if (firm.codePaths.length === 0) return { key: 'fit.category.no_firm_codes', params: {}, text: 'The firm names no code.' };
  return { key: 'fit.category.apart', params: {}, text: 'No code of the firm is near one of the tender.' };
}

/** Names the pair of codes whose common code tells most. */
function nearestMessage(firm: FirmFeatures, target: TargetFeatures): Message {
  const weightOf = new Map(target.codes.map(({ term, weight }) => [term, weight]));
  let best: { tender: CodePath; firm: CodePath; common: string; weight: number } | undefined;
  for (const tender of target.codePaths) {
    for (const own of firm.codePaths) {
      if (own.scheme !== tender.scheme) continue;
      const common = tender.path.filter((code) => own.path.includes(code)).at(-1);
      if (common === undefined) continue;
      const weight = weightOf.get(codeTerm(tender.scheme, common)) ?? 0;
      if (!best || common.length > best.common.length || (common.length === best.common.length && weight > best.weight)) best = { tender, firm: own, common, weight };
    }
  }
  if (!best) return { key: 'fit.category.apart', params: {}, text: 'No code of the firm is near one of the tender.' };
  return likenessMessage(best.tender, best.firm, best.common);
}

function likenessMessage(tender: CodePath, firm: CodePath, common: string): Message {
  const isTender = common === tender.path.at(-1);
  const isFirm = common === firm.path.at(-1);
  const kind = isTender && isFirm ? 'exact' : isFirm ? 'within' : isTender ? 'covers' : 'siblings';
  const params = { tender: nameOf(tender), firm: nameOf(firm), common };
  const text = {
    exact: `The firm has the tender's code ${params.tender}.`,
    within: `The tender's ${params.tender} is part of the firm's broader ${params.firm}.`,
    covers: `The firm's ${params.firm} is part of the tender's broader ${params.tender}.`,
    siblings: `The tender's ${params.tender} and the firm's ${params.firm} are both under ${tender.scheme} ${common}.`,
  }[kind];
  return { key: `fit.category.${kind}`, params, text };
}

function nameOf({ scheme, id, label }: CodePath): string {
  return label === undefined ? `${scheme} ${id}` : `${scheme} ${id} (${label})`;
}
