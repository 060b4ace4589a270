import { fold } from './fold.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';

/** A term of the index, and the first spelling in which the text has it. */
export interface Token {
  readonly term: string;
  readonly spelling: string;
}

/** Longer words are cut: no word of a language needs more, and stemmers need not meet a page of one letter. */
export const MAX_WORD_LENGTH = 40;
/** Characters read of one text, about 40,000 words; the rest cannot matter once the terms are full. */
export const MAX_TEXT_LENGTH = 250_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** Scripts written without spaces: cut into overlapping pieces of two (Han, kana) or four (the alphabets). */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSPACED_ALPHABET = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The distinct terms of a text in the order of their first appearance, at most `limit`.
 * Words without a letter, words of one letter, two-letter words without a digit and stop words are left out.
 * Costs time linear in the text's length.
 */
export function tokenise(text: string, limit: number): readonly Token[] {
  const tokens = new Map<string, Token>();
  const seen = new Set<string>();
  for (const [word] of text.slice(0, MAX_TEXT_LENGTH).matchAll(WORD)) {
    if (tokens.size >= limit) break;
    if (seen.has(word)) continue;
    seen.add(word);
    for (const spelling of pieces(word)) {
      const term = termOf(spelling);
      if (term !== undefined && !tokens.has(term) && tokens.size < limit) tokens.set(term, { term, spelling });
    }
  }
  return [...tokens.values()];
}

function pieces(word: string): readonly string[] {
  const size = UNSPACED.test(word) ? 2 : UNSPACED_ALPHABET.test(word) ? 4 : 0;
  const letters = size === 0 ? [] : [...word.normalize('NFC')];
  if (letters.length <= size) return [cut(word)];
  return letters.slice(size - 1).map((_, start) => letters.slice(start, start + size).join(''));
}

function cut(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : word.slice(0, MAX_WORD_LENGTH).toWellFormed();
}

/** Words whose term is remembered: stemming is most of the cost, and texts of one market share their words. */
const MAX_REMEMBERED = 20_000;
/** A memory, not a state: it changes no answer, only when it comes. */
const remembered = new Map<string, string | undefined>();

function termOf(spelling: string): string | undefined {
  if (remembered.has(spelling)) return remembered.get(spelling);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const term = findTerm(spelling);
  remembered.set(spelling, term);
  return term;
}

function findTerm(spelling: string): string | undefined {
  const folded = fold(spelling);
  if (!LETTER.test(folded) || isStopWord(folded)) return undefined;
  const short = folded.length < 2 || (folded.length === 2 && folded.charCodeAt(0) < 0x2e80 && !DIGIT.test(folded));
  return short ? undefined : stem(folded);
}
