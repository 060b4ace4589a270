import type { Message } from '@app/domain';
import { FULL_IMPACT } from '../features/impact.js';
import type { FirmFeatures } from '../features/firm-features.js';
import type { TargetFeatures } from '../features/target-features.js';
import { termsOfWord } from '../text/terms-of-word.js';
import type { FitWeights } from '../weights.js';
import type { Judge, Pair } from './criterion.js';

/** Words named in evidence. */
export const MAX_NAMED = 5;

/** How much of what the tender says, in words, the firm says of itself. See docs/rules/fit/words.md. */
export const words: Judge = {
  part: ({ wordsPart }) => wordsPart,
  explain,
};

/** Sum of weight times impact over the words that both have: a whole number, the same in whatever order it is added up. */
export function sharedWeight(target: readonly { readonly term: string; readonly weight: number }[], firm: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const { term, weight } of target) {
    const impact = firm.get(term);
    if (impact !== undefined) sum += weight * impact;
  }
  return sum;
}

/** From the sum to the part: ln(1 + x / knee) of the share x, 1 where all is shared in full. */
export function wordsPartOf(sum: number, { wordsTotal }: Pick<TargetFeatures, 'wordsTotal'>, { words: { knee } }: FitWeights): number {
  return wordsTotal === 0 ? 0 : Math.log1p(sum / (FULL_IMPACT * wordsTotal) / knee) / Math.log1p(1 / knee);
}

function explain({ target, firm }: Pair): Message {
  if (target.words.length === 0) return { key: 'fit.words.none_in_tender', params: {}, text: 'The tender has no words to compare.' };
  const named = sharedSpellings(target, firm.words);
  if (named.length === 0) return { key: 'fit.words.none_shared', params: {}, text: 'The tender and the firm share no telling word.' };
  const more = Math.max(0, named.length - MAX_NAMED);
  const list = named.slice(0, MAX_NAMED).join(', ');
  return { key: 'fit.words.shared', params: { words: list, more }, text: `Shared words: ${list}${more > 0 ? ` and ${more} more` : ''}.` };
}

/** The words that both have in the tender's own spelling, those first that count most. */
export function sharedSpellings(target: Pick<TargetFeatures, 'words'>, firm: FirmFeatures['words']): readonly string[] {
  const found = new Map<string, { spelling: string; strength: number }>();
  for (const { term, spelling, weight } of target.words) {
    const impact = firm.get(term);
    if (impact === undefined) continue;
    // *school* and *schools* are one word to a reader.
    const word = termsOfWord(spelling)[0] ?? term;
    const known = found.get(word) ?? { spelling, strength: 0 };
    found.set(word, { spelling: known.spelling, strength: known.strength + weight * impact });
  }
  return [...found.values()].sort((a, b) => b.strength - a.strength || (a.spelling < b.spelling ? -1 : 1)).map(({ spelling }) => spelling);
}
