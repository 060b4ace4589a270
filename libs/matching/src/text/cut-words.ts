/** Longer words are cut: no word of a language needs more. */
export const MAX_WORD_LENGTH = 40;
/** Characters read of one text, about 40,000 words; the rest cannot matter once the terms are full. */
export const MAX_TEXT_LENGTH = 250_000;
/** A run without spaces is segmented in stretches of this length: the segmenter need not meet a book in one line. */
const MAX_RUN_LENGTH = 1_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN_OR_KATAKANA = /^[\p{Script=Han}\p{Script=Katakana}ー]{3,}$/u;

/** The dictionaries of the segmenter go by script; the language it is opened for does not matter to them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The words of a text in its order and spelling. Scripts without spaces are cut by the words that
 * Unicode's dictionaries know; of a Chinese or Japanese word of three letters or more the pairs of
 * neighbours follow it, since two texts need not be cut at the same places.
 * Costs time linear in the text's length.
 */
export function* cutWords(text: string): Generator<string> {
  for (const [run] of text.slice(0, MAX_TEXT_LENGTH).matchAll(WORD)) {
    if (UNSPACED.test(run)) yield* segments(run);
    else yield run.length <= MAX_WORD_LENGTH ? run : run.slice(0, MAX_WORD_LENGTH).toWellFormed();
  }
}

function* segments(run: string): Generator<string> {
  for (let start = 0; start < run.length; start += MAX_RUN_LENGTH) {
    for (const { segment, isWordLike } of segmenter.segment(run.slice(start, start + MAX_RUN_LENGTH).toWellFormed())) {
      if (isWordLike !== true) continue;
      const word = segment.length <= MAX_WORD_LENGTH ? segment : segment.slice(0, MAX_WORD_LENGTH).toWellFormed();
      yield word;
      if (!HAN_OR_KATAKANA.test(word)) continue;
      const letters = [...word];
      for (let at = 0; at + 2 <= letters.length; at++) yield `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
    }
  }
}
