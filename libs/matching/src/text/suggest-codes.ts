import type { Classification, CodeEntry } from '@app/domain';
import { informationOf, type FitStatistics } from '../fit-statistics.js';
import { fold } from './fold.js';
import { tokenise } from './tokenise.js';

/** Terms read of what was typed, and of a label. */
const MAX_TERMS = 40;
/** A word that no label has is looked for among those that begin alike, from this many letters on. */
const MIN_ALIKE = 4;
/** So many words are no sentence yet. */
const FEW_WORDS = 2;
/** What a word that only begins alike is worth against one that is the same. */
const ALIKE_WORTH = 0.7;

export interface SuggestedCode extends CodeEntry {
  /** 0 to 100: how much of what was typed the label says, and how little else. */
  readonly score: number;
}

interface Label {
  readonly entry: CodeEntry;
  readonly terms: ReadonlyMap<string, number>;
  /** Length of the vector of its terms. */
  readonly length: number;
}

/**
 * Finds codes by plain words: the cosine between the words typed and a code's label, each word weighted by what it
 * tells (its square would let one rare word, the town of a roof repair, outweigh the trade). A label counts in whichever of its languages it is nearer. Equal ones stand in the
 * order of their scheme, the broader code first.
 */
export class CodeSuggester {
  private readonly labels: readonly Label[];
  private readonly byTerm = new Map<string, number[]>();
  private readonly terms: readonly string[];

  constructor(
    entries: readonly CodeEntry[],
    private readonly statistics: FitStatistics,
  ) {
    this.labels = entries.flatMap((entry) => [...new Set(Object.values(entry.labels))].map((text) => this.labelOf(entry, text)));
    this.labels.forEach(({ terms }, index) => {
      for (const term of terms.keys()) this.byTerm.set(term, [...(this.byTerm.get(term) ?? []), index]);
    });
    this.terms = [...this.byTerm.keys()].sort();
  }

  /** @param limit of codes; none where no label shares a word with the text */
  suggest(text: string, limit: number, scheme?: string): readonly SuggestedCode[] {
    const asked = this.asked(text);
    const length = Math.hypot(...asked.map(({ weight }) => weight));
    const dots = new Map<number, number>();
    for (const { weight, found } of asked) {
      for (const [term, worth] of found) {
        for (const index of this.byTerm.get(term) ?? []) dots.set(index, (dots.get(index) ?? 0) + weight * worth * (this.labels[index]?.terms.get(term) ?? 0));
      }
    }
    const best = new Map<CodeEntry, number>();
    for (const [index, dot] of dots) {
      const label = this.labels[index];
      if (label === undefined || (scheme !== undefined && label.entry.scheme !== scheme)) continue;
      best.set(label.entry, Math.max(best.get(label.entry) ?? 0, dot / (length * label.length)));
    }
    return [...best]
      .map(([entry, score]) => ({ ...entry, score: Math.min(100, Math.round(100 * score)) }))
      .filter(({ score }) => score > 0)
      .sort(byScore)
      .slice(0, limit);
  }

  private labelOf(entry: CodeEntry, text: string): Label {
    const terms = new Map(tokenise(text, MAX_TERMS).tokens.map(({ term }) => [term, this.weight(term)]));
    return { entry, terms, length: Math.hypot(...terms.values()) || 1 };
  }

  /** Each word typed with the terms of labels it stands for: itself, or those that begin alike. */
  private asked(text: string): readonly { weight: number; found: ReadonlyMap<string, number> }[] {
    const { tokens } = tokenise(text, MAX_TERMS);
    return tokens.map(({ term, spelling }, index) => {
      if (this.byTerm.has(term)) return { weight: this.weight(term), found: new Map([[term, 1]]) };
      // The word that is being typed may be a beginning; so may one of very few. In a sentence an unknown word is just that.
      const isOpen = tokens.length <= FEW_WORDS || (index === tokens.length - 1 && text.trimEnd().endsWith(spelling));
      const alike = isOpen ? this.alike(fold(spelling), term) : [];
      return { weight: Math.max(0, ...alike.map((known) => this.weight(known))), found: new Map(alike.map((known) => [known, ALIKE_WORTH])) };
    });
  }

  private alike(word: string, term: string): readonly string[] {
    if (word.length < MIN_ALIKE) return [];
    return this.terms.filter((known) => known.length >= MIN_ALIKE && (known.startsWith(term) || word.startsWith(known)));
  }

  private weight(term: string): number {
    return informationOf(term, this.statistics);
  }
}

function byScore(left: SuggestedCode, right: SuggestedCode): number {
  return right.score - left.score || compare(left.scheme, right.scheme) || breadth(left) - breadth(right) || compare(left.id, right.id);
}

function breadth({ id }: Classification): number {
  return id.replace(/0+$/, '').length;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
