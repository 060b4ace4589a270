import type { Judgement, Pair } from './criterion.js';
import { namedWords } from './shared-words.js';

/** How much of what the tender says, in words, the firm says of itself. See docs/rules/fit/words.md. */
export function words({ shared, target }: Pair): Judgement {
  if (target.words.length === 0) {
    return { part: 0, message: { key: 'fit.words.none_in_tender', params: {}, text: 'The tender has no words to compare.' } };
  }
  if (shared.words.length === 0) {
    return { part: 0, message: { key: 'fit.words.none_shared', params: {}, text: 'The tender and the firm share no telling word.' } };
  }
  const named = namedWords(shared);
  const more = shared.words.length - Math.min(shared.words.length, 5);
  const text = `Shared words: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
  return { part: shared.strength, message: { key: 'fit.words.shared', params: { words: named, more }, text } };
}
