import { tokenise } from './tokenise.js';

/** In how many texts of a corpus each term stands. A score names the hash of the statistics it was made with. */
export interface TextStatistics {
  readonly hash: string;
  /** Texts counted. */
  readonly documents: number;
  readonly documentFrequency: ReadonlyMap<string, number>;
}

/** Distinct terms counted of one text of the corpus. */
export const MAX_CORPUS_TERMS = 1_000;

/** Counts the terms of any corpus: code labels to begin with, notices once there are some. */
export function buildTextStatistics(texts: Iterable<string>, hash: string): TextStatistics {
  const documentFrequency = new Map<string, number>();
  let documents = 0;
  for (const text of texts) {
    documents += 1;
    for (const { term } of tokenise(text, MAX_CORPUS_TERMS)) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  return { hash, documents, documentFrequency };
}

/**
 * How much a term tells, 0 to 1: the inverse document frequency ln(1 + N / df) as a part of the most that
 * any term can have. A term that the corpus lacks counts as half a text, which makes it exactly 1.
 * With no corpus at all every term is 1.
 */
export function informationOf(term: string, statistics: TextStatistics): number {
  const texts = statistics.documents;
  const found = statistics.documentFrequency.get(term) ?? 0;
  if (texts <= 0 || found <= 0) return 1;
  return Math.log1p(texts / found) / Math.log1p(texts / 0.5);
}
