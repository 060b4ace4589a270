import type { Business, Classification, PastContract } from '@app/domain';
import { codePath, codeTerms, FIT_WEIGHTS, impactOf, labelsOf, normalised, tokenise, valueHistory, type CodePath, type FirmFeatures, type FitContext } from '@app/matching';
import { regionCounts } from '../../libs/matching/src/features/region-shares.js';

type Counts = readonly (readonly [term: string, count: number])[];

interface KnownCode {
  readonly path: CodePath;
  readonly terms: readonly string[];
  readonly labels: Counts;
}

/**
 * What `firmFeatures` makes of a firm of the bench, in a fraction of the time: words and codes of the market are looked up once
 * and remembered, instead of being cut and folded a million times. The bench compares the two before it goes by this one.
 */
export class QuickFeatures {
  private readonly words = new Map<string, readonly string[]>();
  private readonly codes = new Map<string, KnownCode>();

  constructor(private readonly context: Pick<FitContext, 'codes'>) {}

  of(business: Business): FirmFeatures {
    const { pastContracts } = business;
    const known = distinct([...business.classifications, ...pastContracts.flatMap(({ classifications }) => classifications)].map((one) => this.code(one)));
    const past = [...pastContracts].sort((a, b) => ((a.completedOn ?? '') < (b.completedOn ?? '') ? 1 : (a.completedOn ?? '') > (b.completedOn ?? '') ? -1 : 0));
    const kinds = new Map<string, number>();
    for (const { mainProcurementCategory: kind } of pastContracts) if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return {
      businessId: business.id,
      version: business.version,
      economy: business.economy,
      words: this.wordsOf(business, past, known),
      codes: this.codesOf(business),
      codePaths: known.map(({ path }) => path),
      schemes: new Set(known.map(({ path }) => path.scheme)),
      divisions: new Set(known.flatMap(({ path }) => path.divisions)),
      past: past.map((contract) => this.work(contract)),
      pastContracts: pastContracts.length,
      regions: shares(regionCounts(business)).map(([region, share]) => ({ region, share })),
      declaredRegions: [...business.regions].sort(),
      kinds: new Map(shares(kinds)),
      values: valueHistory(business),
      maxContractValue: business.maxContractValue,
      lastCompletedOn: pastContracts.flatMap(({ completedOn }) => completedOn ?? []).sort().at(-1),
      preparationDays: business.bidPreparationDays,
    };
  }

  private wordsOf({ description }: Business, past: readonly PastContract[], codes: readonly KnownCode[]): ReadonlyMap<string, number> {
    const { fields, saturation } = FIT_WEIGHTS.words;
    const labels = new Map<string, number>();
    for (const code of codes) for (const [term, count] of code.labels) labels.set(term, (labels.get(term) ?? 0) + count);
    const frequencies = new Map<string, number>();
    for (const [counts, field] of [[this.count(past.map(({ title }) => title)), fields.past], [this.count([description]), fields.description], [labels, fields.labels]] as const) {
      const length = sum(counts);
      for (const [term, count] of counts) frequencies.set(term, (frequencies.get(term) ?? 0) + field.weight * normalised(count, length, field));
    }
    for (const [term, frequency] of frequencies) frequencies.set(term, impactOf(frequency, saturation));
    return frequencies;
  }

  private work({ title, completedOn, region, value, classifications }: PastContract): FirmFeatures['past'][number] {
    const counts = this.count([title]);
    const length = sum(counts);
    const { text, saturation } = FIT_WEIGHTS.past;
    const words = new Map([...counts].map(([term, count]) => [term, impactOf(normalised(count, length, text), saturation)]));
    return { title, completedOn, region, value, words, codes: new Set(classifications.flatMap((one) => this.code(one).terms)) };
  }

  private codesOf({ classifications, pastContracts }: Business): ReadonlyMap<string, number> {
    const { declared, saturation } = FIT_WEIGHTS.category;
    const frequencies = new Map<string, number>();
    const add = (terms: Iterable<string>, times: number): void => {
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + times);
    };
    add(new Set(classifications.flatMap((one) => this.code(one).terms)), declared);
    for (const contract of pastContracts) add(contract.classifications.flatMap((one) => this.code(one).terms), 1);
    for (const [term, frequency] of frequencies) frequencies.set(term, impactOf(frequency, saturation));
    return frequencies;
  }

  private count(texts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of text.split(' ')) for (const term of this.termsOf(word)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }

  private termsOf(word: string): readonly string[] {
    let terms = this.words.get(word);
    if (terms === undefined) this.words.set(word, (terms = tokenise(word, 10).tokens.map(({ term }) => term)));
    return terms;
  }

  private code(one: Classification): KnownCode {
    const key = `${one.scheme} ${one.id}`;
    let known = this.codes.get(key);
    if (known === undefined) {
      const path = codePath(one, this.context.codes);
      const labels = tokenise(labelsOf(path, this.context).join('\n'), 400).tokens.map(({ term, count }) => [term, count] as const);
      this.codes.set(key, (known = { path, terms: codeTerms(one, this.context.codes), labels }));
    }
    return known;
  }
}

function distinct(codes: readonly KnownCode[]): KnownCode[] {
  return [...new Map(codes.map((code) => [code.path.id, code])).values()];
}

function shares(counts: ReadonlyMap<string, number>): [string, number][] {
  const total = sum(counts);
  return [...counts].map(([key, count]) => [key, count / total]);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
