import { cutWords } from './cut-words.js';
import { termsOfWord } from './terms-of-word.js';

/** A term of the index, the first spelling in which the text has it, and how often it does. */
export interface Token {
  readonly term: string;
  readonly spelling: string;
  readonly count: number;
}

/** The terms of a text in the order of their first appearance, none twice. */
export interface TextTerms {
  readonly tokens: readonly Token[];
  /** Terms with their repeats; what a text's length is measured in. */
  readonly length: number;
}

/** Occurrences read of one text. */
const MAX_OCCURRENCES = 20_000;

/** Counts the terms of a text: at most `limit` distinct ones, the first that it has. Costs time linear in the text's length. */
export function tokenise(text: string, limit: number): TextTerms {
  const tokens = new Map<string, { term: string; spelling: string; count: number }>();
  let length = 0;
  for (const spelling of cutWords(text)) {
    if (length >= MAX_OCCURRENCES || tokens.size >= limit) break;
    for (const term of termsOfWord(spelling)) {
      const known = tokens.get(term);
      if (known) known.count += 1;
      else if (tokens.size < limit) tokens.set(term, { term, spelling, count: 1 });
      else continue;
      length += 1;
    }
  }
  return { tokens: [...tokens.values()], length };
}
