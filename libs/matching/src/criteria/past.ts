import { amountText } from '@app/domain';
import type { Message } from '@app/domain';
import type { PastWork } from '../features/firm-features.js';
import { FULL_IMPACT } from '../features/impact.js';
import type { TargetFeatures } from '../features/target-features.js';
import type { FitWeights } from '../weights.js';
import type { Judge, Pair } from './criterion.js';
import { MAX_NAMED, sharedSpellings, sharedWeight } from './words.js';

/** Contracts that count: the most alike, and two that bear it out. */
const COUNTED = 3;

/** How like the work is to the firm's own past contracts, the nearest first. See docs/rules/fit/past.md. */
export const past: Judge = {
  part: (pair) => {
    const { firm, target, weights } = pair;
    if (firm.past.length === 0) return newcomerPart(pair);
    return pastPartOf(firm.past.map((work) => likenessTo(work, target, weights)), weights);
  },
  explain,
};

/** What stands in where nothing is known of past contracts: a learned constant, more where codes and words are near. Never nothing. */
export function newcomerPart({ categoryPart, wordsPart, weights }: Pick<Pair, 'categoryPart' | 'wordsPart' | 'weights'>): number {
  const { base, category, words } = weights.past.newcomer;
  return Math.min(1, base + category * categoryPart + words * wordsPart);
}

/** Likeness of one contract, 0 to 1: the share of the tender's words in its title, and of the tender's codes where it names codes. */
export function likenessTo(work: PastWork, target: TargetFeatures, { past }: FitWeights): number {
  const text = target.wordsTotal === 0 ? 0 : sharedWeight(target.words, work.words) / (FULL_IMPACT * target.wordsTotal);
  if (work.codes.size === 0 || target.codesTotal === 0) return text;
  let shared = 0;
  for (const { term, weight } of target.codes) if (work.codes.has(term)) shared += weight;
  return Math.max(text, (1 - past.codes) * text + (past.codes * shared) / target.codesTotal);
}

/** The root of the mean of the three most alike, the nth weighing n to the minus `decay`; missing ones count as nothing. */
export function pastPartOf(likenesses: readonly number[], { past: { decay } }: FitWeights): number {
  const top = [...likenesses].sort((a, b) => b - a);
  let sum = 0;
  let most = 0;
  for (let n = 0; n < COUNTED; n++) {
    const weight = (n + 1) ** -decay;
    sum += weight * (top[n] ?? 0);
    most += weight;
  }
  return Math.sqrt(Math.min(1, sum / most));
}

function explain({ firm, target, weights }: Pair): Message {
  if (firm.past.length === 0) {
    return { key: 'fit.past.newcomer', params: {}, text: 'No past contract is known: neither for nor against; what the firm offers speaks for it.' };
  }
  const nearest = firm.past
    .map((work, index) => ({ work, index, likeness: likenessTo(work, target, weights) }))
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)[0];
  if (!nearest || nearest.likeness === 0) return { key: 'fit.past.unlike', params: {}, text: 'None of the past contracts is like this one.' };
  return nearestMessage(nearest.work, sharedSpellings(target, nearest.work.words));
}

function nearestMessage({ title, completedOn, region, value }: PastWork, shared: readonly string[]): Message {
  const facts = [completedOn, region, value && amountText(value)].filter((fact) => fact !== undefined).join(', ');
  const words = shared.slice(0, MAX_NAMED).join(', ');
  const why = words === '' ? 'its codes are near' : `shared: ${words}`;
  const name = title.length <= 120 ? title : `${title.slice(0, 119).toWellFormed()}…`;
  return { key: 'fit.past.nearest', params: { title: name, facts, words }, text: `Nearest past contract: “${name}”${facts === '' ? '' : ` (${facts})`}; ${why}.` };
}
