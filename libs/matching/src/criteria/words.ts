import type { Message } from '@app/domain';
import type { Judgement, Pair } from './criterion.js';
import { MAX_NAMED, namedWords } from './shared-words.js';

/** How much of what the tender says, in words, the firm says of itself. See docs/rules/fit/words.md. */
export function words(pair: Pair): Judgement {
  return { part: pair.shared.strength, explain: () => explain(pair) };
}

function explain({ shared, target }: Pair): Message {
  if (target.words.length === 0) {
    return { key: 'fit.words.none_in_tender', params: {}, text: 'The tender has no words to compare.' };
  }
  if (shared.words.length === 0) {
    return { key: 'fit.words.none_shared', params: {}, text: 'The tender and the firm share no telling word.' };
  }
  const named = namedWords(shared);
  const more = Math.max(0, shared.words.length - MAX_NAMED);
  const text = `Shared words: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
  return { key: 'fit.words.shared', params: { words: named, more }, text };
}
