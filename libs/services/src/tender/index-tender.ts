import { bidTargets, type Classification, type Codes, type Tender } from '@app/domain';
import { fold, targetFeatures, targetTerms, type TargetFeatures } from '@app/matching';
import type { TenderIndex } from '@app/store';
import type { Knowledge } from '../knowledge/knowledge.js';

/** Longest text that is indexed; PostgreSQL's text search refuses documents of a megabyte of words. */
const MAX_SEARCH_TEXT = 100_000;

/** Longer words are not words; text search would refuse them. */
export const MAX_WORD = 100;

/** What searching and matching ask of a tender, derived from its notice. */
export function indexTender(tender: Tender, knowledge: Knowledge): TenderIndex {
  const targets = bidTargets(tender);
  const classifications = unique([tender.classifications, ...targets.map((target) => target.classifications)].flat(), ({ scheme, id }) => `${scheme}:${id}`);
  const regions = [...tender.deliveryRegions, ...targets.flatMap(({ deliveryRegions }) => deliveryRegions)];
  return {
    categories: [...new Set(classifications.flatMap((code) => lineage(code, knowledge.codes)))].sort(),
    regions: [...new Set(regions.flatMap(regionLineage))].sort(),
    terms: tenderTerms(tender, knowledge),
    searchText: searchText(tender, classifications, knowledge.codes),
    jointBid: targets.some(({ jointBid }) => jointBid?.allowed === true),
    reservedSizes: [...new Set(targets.flatMap(({ reservedFor }) => reservedFor?.sizes ?? []))].sort(),
  };
}

/** The terms under which a firm's job finds the tender: they depend on the statistics, as what its words tell does. */
export function tenderTerms(tender: Tender, knowledge: Knowledge): readonly string[] {
  return termsOf(bidTargets(tender).map((target) => targetFeatures(target, knowledge.fit)), knowledge);
}

/** As `tenderTerms`, of targets whose features are at hand. */
export function termsOf(features: readonly TargetFeatures[], knowledge: Knowledge): readonly string[] {
  return [...new Set(features.flatMap((target) => targetTerms(target, knowledge.fit.weights)))].sort();
}

/** `CPV:45261210`, `CPV:45261200` ... up to the division: a search for any of them finds the tender. */
export function lineage(classification: Classification, codes: Codes): string[] {
  const chain: string[] = [];
  let code: Classification | undefined = codes.normalise(classification);
  while (code !== undefined && chain.length < 12) {
    chain.push(`${code.scheme}:${code.id}`);
    code = codes.parent(code);
  }
  return chain;
}

/** `MY-10-03`, `MY-10`, `MY`. */
export function regionLineage(region: string): string[] {
  const parts = region.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/** Words as a person may type them, folded: lower case, no accents. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function searchText(tender: Tender, classifications: readonly Classification[], codes: Codes): string {
  const labels = classifications.flatMap((code) => [codes.label(code, 'en') ?? '', codes.label(code, 'es') ?? '']);
  const lots = tender.lots.flatMap(({ title, description = '' }) => [title, description]);
  const text = [tender.title, tender.buyerName, ...labels, ...lots, tender.description].join(' ').slice(0, MAX_SEARCH_TEXT);
  return [...new Set(searchWords(text))].filter((word) => word.length <= MAX_WORD).join(' ');
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
