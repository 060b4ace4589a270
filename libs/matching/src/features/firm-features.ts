import type { Business, Classification, EconomyCode, IsoDate, Money, PastContract } from '@app/domain';
import type { CodeLanguage, FitContext } from '../context.js';
import { tokenise } from '../text/tokenise.js';
import { emphasised } from '../emphasis.js';
import type { MostPoints } from '../emphasis.js';
import type { TextTerms } from '../text/tokenise.js';
import type { FitWeights } from '../weights.js';
import { codePath, codeTerm, codeTerms } from './code-path.js';
import type { CodePath } from './code-path.js';
import { impactOf, normalised } from './impact.js';
import { regionCounts } from './region-shares.js';
import { valueHistory } from './value-history.js';
import type { ValueHistory } from './value-history.js';

/** A past contract that says in words what was done. */
export interface PastWork {
  readonly title: string;
  readonly completedOn?: IsoDate;
  readonly region?: string;
  readonly value?: Money;
  /** Impacts, 1 to 255, by term of the title. */
  readonly words: ReadonlyMap<string, number>;
  /** Its codes and all broader ones; empty where it names none. */
  readonly codes: ReadonlySet<string>;
}

/**
 * All that a fit asks of a firm, prepared once per version of its profile and of the weights. Nothing here
 * depends on the statistics: a new version of those leaves every firm as it is.
 */
export interface FirmFeatures {
  readonly businessId: string;
  readonly version: number;
  readonly economy: EconomyCode;
  /** Impact of each term of the firm's texts, 1 to 255: how much it says of the firm, by its repeats and the texts' length. */
  readonly words: ReadonlyMap<string, number>;
  /** Impact of each code term, 1 to 255: declared once, and once more for each past contract. */
  readonly codes: ReadonlyMap<string, number>;
  /** The codes themselves, for evidence: what the firm says it does, what it has capacity for, what it has done. */
  readonly codePaths: readonly CodePath[];
  readonly schemes: ReadonlySet<string>;
  /** CPV divisions that its codes belong to or cross over to. */
  readonly divisions: ReadonlySet<string>;
  /** The latest first, of equal days as they stand in the profile. */
  readonly past: readonly PastWork[];
  /** Past contracts of whatever kind of record. */
  readonly pastContracts: number;
  /** Regions with the part of its work that each has; the parts add up to 1. Sorted by code. */
  readonly regions: readonly { readonly region: string; readonly share: number }[];
  readonly declaredRegions: readonly string[];
  /** Kinds of work (goods, services, works) with the part of its past contracts that each has. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly values: readonly ValueHistory[];
  readonly maxContractValue?: Money;
  readonly lastCompletedOn?: IsoDate;
  readonly preparationDays?: number;
  /** Its own most points of each criterion; absent where they are everybody's. */
  readonly max?: MostPoints;
}

/** Codes read of one firm. */
export const MAX_FIRM_CODES = 60;
/** Distinct terms read of a firm's description, of all titles of its past contracts, and of one title. */
export const MAX_DESCRIPTION_TERMS = 400;
export const MAX_PAST_TERMS = 1_500;
export const MAX_TITLE_TERMS_OF_PAST = 80;
/** Past contracts whose titles are kept one by one: the latest. */
export const MAX_PAST_WORKS = 40;
const MAX_LABEL_TERMS = 400;
const LABEL_LANGUAGES: readonly CodeLanguage[] = ['en', 'es', 'fr', 'ru'];

/** Prepares a firm. Depends on nothing but its arguments. */
export function firmFeatures(business: Business, context: Pick<FitContext, 'weights' | 'codes'>): FirmFeatures {
  const { pastContracts } = business;
  const declared = [...business.classifications, ...business.capabilities.map(({ classification }) => classification)];
  const codePaths = distinctCodes([...declared, ...pastContracts.flatMap(({ classifications }) => classifications)], context, MAX_FIRM_CODES);
  const activity = business.activity && codePath(business.activity, context.codes);
  const past = [...pastContracts].sort((a, b) => ((a.completedOn ?? '') < (b.completedOn ?? '') ? 1 : (a.completedOn ?? '') > (b.completedOn ?? '') ? -1 : 0));
  const ends = pastContracts.flatMap(({ completedOn }) => completedOn ?? []).sort();
  return {
    businessId: business.id,
    version: business.version,
    economy: business.economy.toUpperCase(),
    words: wordsOf(business, past, codePaths, context),
    codes: codesOf(declared, pastContracts, activity, context),
    codePaths: activity ? [...codePaths, activity] : codePaths,
    schemes: new Set(codePaths.map(({ scheme }) => scheme)),
    divisions: new Set((activity ? [...codePaths, activity] : codePaths).flatMap(({ divisions }) => divisions)),
    past: past.filter(({ title }) => title !== '').slice(0, MAX_PAST_WORKS).map((contract) => pastWork(contract, context)),
    pastContracts: pastContracts.length,
    regions: sharesOf(regionCounts(business)).map(([region, share]) => ({ region, share })),
    declaredRegions: [...new Set(business.regions.map((region) => region.toUpperCase()))].sort(),
    kinds: new Map(sharesOf(kindCounts(pastContracts))),
    values: valueHistory(business),
    maxContractValue: business.maxContractValue,
    lastCompletedOn: ends.at(-1),
    preparationDays: business.bidPreparationDays,
    max: emphasised(context.weights.max, business.emphasis),
  };
}

/** The first `limit` codes, prepared, none twice. */
export function distinctCodes(classifications: readonly Classification[], context: Pick<FitContext, 'codes'>, limit: number): readonly CodePath[] {
  const found = new Map<string, CodePath>();
  for (const classification of classifications) {
    if (found.size >= limit) break;
    const code = codePath(classification, context.codes);
    const key = `${code.scheme} ${code.id}`;
    if (!found.has(key)) found.set(key, code);
  }
  return [...found.values()];
}

/** The names of a code: its publisher's own, and those of the code list in every language, which make it a thesaurus. */
export function labelsOf({ scheme, id, label }: CodePath, { codes }: Pick<FitContext, 'codes'>): readonly string[] {
  const listed = LABEL_LANGUAGES.flatMap((language) => codes.label?.({ scheme, id }, language) ?? []);
  return [...new Set(label === undefined ? listed : [label, ...listed])];
}

function wordsOf(
  business: Business,
  past: readonly PastContract[],
  codes: readonly CodePath[],
  context: Pick<FitContext, 'weights' | 'codes'>,
): ReadonlyMap<string, number> {
  const { fields, saturation } = context.weights.words;
  const texts: readonly (readonly [TextTerms, FitWeights['words']['fields']['past']])[] = [
    [tokenise(past.map(({ title }) => title).join('\n'), MAX_PAST_TERMS), fields.past],
    [tokenise(business.description, MAX_DESCRIPTION_TERMS), fields.description],
    [tokenise(codes.flatMap((code) => labelsOf(code, context)).join('\n'), MAX_LABEL_TERMS), fields.labels],
  ];
  const frequencies = new Map<string, number>();
  for (const [{ tokens, length }, field] of texts) {
    for (const { term, count } of tokens) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + field.weight * normalised(count, length, field));
    }
  }
  return impacts(frequencies, saturation);
}

function pastWork(contract: PastContract, context: Pick<FitContext, 'weights' | 'codes'>): PastWork {
  const { title, completedOn, region, value, classifications } = contract;
  const { tokens, length } = tokenise(title, MAX_TITLE_TERMS_OF_PAST);
  const { text, saturation } = context.weights.past;
  const frequencies = new Map(tokens.map(({ term, count }) => [term, normalised(count, length, text)]));
  const codes = classifications.flatMap((one) => codeTerms(one, context.codes));
  return { title, completedOn, region, value, words: impacts(frequencies, saturation), codes: new Set(codes) };
}

function codesOf(
  declared: readonly Classification[],
  past: readonly PastContract[],
  activity: CodePath | undefined,
  { weights, codes }: Pick<FitContext, 'weights' | 'codes'>,
): ReadonlyMap<string, number> {
  const known = new Map<string, readonly string[]>();
  const termsOf = (one: Classification): readonly string[] => {
    const key = `${one.scheme} ${one.id}`;
    const terms = known.get(key) ?? codeTerms(one, codes);
    known.set(key, terms);
    return terms;
  };
  const frequencies = new Map<string, number>();
  const add = (terms: Iterable<string>, times: number): void => {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + times);
  };
  // What is declared says it once, however often it is said; what was done says it each time.
  add(new Set(declared.slice(0, MAX_FIRM_CODES).flatMap(termsOf)), weights.category.declared);
  for (const { classifications } of past) add(classifications.flatMap(termsOf), 1);
  if (activity) add(pathTerms(activity), weights.category.activity);
  return impacts(frequencies, weights.category.saturation);
}

function pathTerms({ scheme, path }: CodePath): readonly string[] {
  return path.map((code) => codeTerm(scheme, code));
}

function impacts(frequencies: ReadonlyMap<string, number>, saturation: number): ReadonlyMap<string, number> {
  return new Map([...frequencies].map(([term, frequency]) => [term, impactOf(frequency, saturation)]));
}

function kindCounts(past: readonly PastContract[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mainProcurementCategory: kind } of past) if (kind !== undefined && kind !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function sharesOf(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].map(([key, count]) => [key, count / total]);
}
