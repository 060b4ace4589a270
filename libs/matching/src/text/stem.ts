import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from './fold.js';

/** Shorter stems of the second stemmer are refused: they would throw unlike words together. */
const MIN_STEM = 4;
const LATIN = /^[a-z0-9]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;
/** One ending in four spellings: reparaciones, instalações, instalação, instalacion. */
const ION = /(?:ciones|coes|cao|cion)$/;

/**
 * The stem of a folded word: a function of the word alone, so that firm and tender always agree.
 *
 * A text's language is seldom known and one text often mixes two. Instead of guessing it, a Latin word
 * goes through the English stemmer and what is left through the Spanish one: English endings are rare in
 * Romance words (the plural `-s` apart) and Spanish ones rare in English stems. Words that either stemmer
 * holds for one stay one, except where the second stem would be shorter than four letters. Cyrillic words
 * take the Russian stemmer; all others stay as they are.
 */
export function stem(folded: string): string {
  if (CYRILLIC.test(folded)) return russian(folded);
  if (!LATIN.test(folded)) return folded;
  const first = english(folded.replace(ION, 'cion'));
  // The Spanish stemmer leaves `-cción` whole; without it construcción meets construction.
  const second = fold(spanish(first.replace(/ccion$/, 'c').replace(/cion$/, 'ción')));
  return second.length >= MIN_STEM ? second : first;
}
