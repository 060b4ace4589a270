import { fold } from './fold.js';
import { isStopWord } from './stop-words.js';

/**
 * Letters kept of a word: it is known by its short and, where it is longer, also by its long beginning. The
 * short one brings the forms of a word together in whatever language, the long one tells words apart that
 * begin alike: *constr* and *construc*. Two lengths did better than either, than stems and than pieces of five
 * letters on the awards that the weights were learned from.
 */
const SHORT = 5;
const LONG = 8;
/** Shorter words have no long beginning of their own. */
const HAS_LONG = 7;
/** Syllables, not letters: Korean endings are syllables. */
const HANGUL_SHORT = 2;
const HANGUL_LONG = 4;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const ARABIC_ARTICLE = /^(?:وال|بال|كال|فال|ال|لل)(?=\p{L}{3})/u;
/** Longer plurals lose their ending with the rest of their tail: *roofs* has none to lose. */
const SHORT_PLURAL = /^([a-z]{2,3}[a-rt-z])s$/;
/** Japanese particles and endings, which stand between the words that say something. */
const SHORT_HIRAGANA = /^\p{Script=Hiragana}{1,3}$/u;

const NONE: readonly string[] = [];
/** Words whose terms are remembered: texts of one market share their words. A memory, not a state: it changes no answer. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The terms that a word is found by, at most two; none for stop words, single letters, and words without a
 * letter. Depends on the word alone, in any language, so that firm and tender always agree.
 */
export function termsOfWord(spelling: string): readonly string[] {
  const known = remembered.get(spelling);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const terms = findTerms(fold(spelling));
  remembered.set(spelling, terms);
  return terms;
}

function findTerms(folded: string): readonly string[] {
  if (!LETTER.test(folded) || isStopWord(folded) || SHORT_HIRAGANA.test(folded)) return NONE;
  if (DIGIT.test(folded)) return folded.length >= 2 ? [folded] : NONE;
  if (HANGUL.test(folded)) return beginnings(folded, HANGUL_SHORT, HANGUL_LONG, HANGUL_LONG);
  const word = folded.replace(ARABIC_ARTICLE, '');
  // Two letters of an alphabet are an abbreviation at best; two Chinese characters are a word.
  if (word.charCodeAt(0) < 0x2e80 ? word.length < 3 : word.length < 1) return NONE;
  return beginnings(word.replace(SHORT_PLURAL, '$1'), SHORT, LONG, HAS_LONG);
}

function beginnings(word: string, short: number, long: number, hasLong: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= short) return [word];
  const first = letters.slice(0, short).join('');
  return letters.length < hasLong ? [first] : [first, letters.slice(0, long).join('')];
}
