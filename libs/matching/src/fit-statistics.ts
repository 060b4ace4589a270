import type { Business } from '@app/domain';
import type { FitCodes } from './context.js';
import { codeTerms } from './features/code-path.js';
import { valueHistory } from './features/value-history.js';
import { regionCounts } from './features/region-shares.js';
import { tokenise } from './text/tokenise.js';

/** ln of contract values of one currency: their mean and standard deviation over firms. */
export interface MarketValues {
  readonly firms: number;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * What a score knows of the market: a version of it stands, as a hash, with each match. Only targets are
 * prepared with it, so a new version changes nothing that is kept of firms.
 */
export interface FitStatistics {
  readonly hash: string;
  /** Texts counted (a firm's texts count as one), and in how many each term stands. */
  readonly documents: number;
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** Firms (or listed codes, while there are no firms) counted, and how many have each code or one below it. */
  readonly codeDocuments: number;
  readonly codeFrequency: ReadonlyMap<string, number>;
  /** Firms by region, and by pair of regions (`one two`, both orders): where those that work here also work. */
  readonly regionFirms: ReadonlyMap<string, number>;
  readonly regionPairs: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, MarketValues>;
}

/** Distinct terms counted of one text of the corpus, and of one firm's texts together. */
export const MAX_CORPUS_TERMS = 1_000;
/** Regions of one firm whose pairs are counted; a firm that names more says nothing of what is near to what. */
const MAX_PAIRED_REGIONS = 40;
/** From so many firms on they are the corpus; fewer are counted together with the labels of the code lists. */
export const ENOUGH_FIRMS = 100;

/** Collects statistics, text by text and firm by firm. The order does not matter. */
export class StatisticsBuilder {
  private documents = 0;
  private firms = 0;
  private readonly terms = new Map<string, number>();
  private readonly codes = new Map<string, number>();
  private readonly regions = new Map<string, number>();
  private readonly pairs = new Map<string, number>();
  private readonly logs = new Map<string, number[]>();

  /** A text of the corpus by itself: a label of a code, a notice. */
  addText(text: string): this {
    this.documents += 1;
    for (const { term } of tokenise(text, MAX_CORPUS_TERMS).tokens) increase(this.terms, term);
    return this;
  }

  /** A code of a list by itself. */
  addCode(classification: { scheme: string; id: string }, codes: FitCodes): this {
    this.firms += 1;
    for (const term of new Set(codeTerms(classification, codes))) increase(this.codes, term);
    return this;
  }

  /** A firm: its texts together as one, its codes, regions and the middle of its values. */
  addFirm(business: Business, codes: FitCodes): this {
    this.addText([business.description, ...business.pastContracts.map(({ title }) => title)].join('\n'));
    this.firms += 1;
    const classifications = [
      ...business.classifications,
      ...business.capabilities.map(({ classification }) => classification),
      ...business.pastContracts.flatMap((contract) => contract.classifications),
    ];
    for (const term of new Set(classifications.flatMap((one) => codeTerms(one, codes)))) increase(this.codes, term);
    const regions = [...regionCounts(business).keys()].sort();
    for (const region of regions) increase(this.regions, region);
    if (regions.length <= MAX_PAIRED_REGIONS) {
      for (const one of regions) for (const other of regions) if (one !== other) increase(this.pairs, `${one} ${other}`);
    }
    for (const { currency, logMedian } of valueHistory(business)) this.logs.set(currency, [...(this.logs.get(currency) ?? []), logMedian]);
    return this;
  }

  build(hash: string): FitStatistics {
    return {
      hash,
      documents: this.documents,
      documentFrequency: this.terms,
      codeDocuments: this.firms,
      codeFrequency: this.codes,
      regionFirms: this.regions,
      regionPairs: this.pairs,
      values: new Map([...this.logs].map(([currency, logs]) => [currency, marketOf(logs)])),
    };
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function marketOf(logs: number[]): MarketValues {
  // Sorted, so that the same firms give the same sum to the last bit whatever the order they came in.
  const sorted = [...logs].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, log) => sum + log, 0) / sorted.length;
  const variance = sorted.reduce((sum, log) => sum + (log - mean) ** 2, 0) / sorted.length;
  return { firms: sorted.length, mean, deviation: Math.sqrt(variance) };
}

/** Statistics of texts alone: the labels of the code lists, to begin with. */
export function buildTextStatistics(texts: Iterable<string>, hash: string): FitStatistics {
  const builder = new StatisticsBuilder();
  for (const text of texts) builder.addText(text);
  return builder.build(hash);
}

/** ln(1 + N / df); a term that the corpus lacks counts as half a text. Without a corpus every term tells 1. */
export function informationOf(term: string, { documents, documentFrequency }: FitStatistics): number {
  return documents <= 0 ? 1 : Math.log1p(documents / (documentFrequency.get(term) ?? 0.5));
}

/** ln((N + 1) / (n + 1/2)) of a code or a broader one, never nothing: the broader the code, the less it tells. */
export function codeInformation(term: string, { codeDocuments, codeFrequency }: FitStatistics): number {
  return Math.max(0.01, Math.log((codeDocuments + 1) / ((codeFrequency.get(term) ?? 0) + 0.5)));
}

/** Statistics as plain JSON, and back: so they are kept under their hash. */
export function statisticsDocument(statistics: FitStatistics): StatisticsDocument {
  const { hash, documents, codeDocuments } = statistics;
  const plain = <T>(map: ReadonlyMap<string, T>): Record<string, T> => Object.fromEntries(map);
  return {
    hash,
    documents,
    codeDocuments,
    documentFrequency: plain(statistics.documentFrequency),
    codeFrequency: plain(statistics.codeFrequency),
    regionFirms: plain(statistics.regionFirms),
    regionPairs: plain(statistics.regionPairs),
    values: plain(statistics.values),
  };
}

/** What `statisticsDocument` writes. */
export interface StatisticsDocument {
  readonly hash: string;
  readonly documents: number;
  readonly codeDocuments: number;
  readonly documentFrequency: Readonly<Record<string, number>>;
  readonly codeFrequency: Readonly<Record<string, number>>;
  readonly regionFirms: Readonly<Record<string, number>>;
  readonly regionPairs: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, MarketValues>>;
}

export function readStatistics(document: StatisticsDocument): FitStatistics {
  const { hash, documents, codeDocuments } = document;
  const map = <T>(plain: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(plain));
  return {
    hash,
    documents,
    codeDocuments,
    documentFrequency: map(document.documentFrequency),
    codeFrequency: map(document.codeFrequency),
    regionFirms: map(document.regionFirms),
    regionPairs: map(document.regionPairs),
    values: map(document.values),
  };
}
