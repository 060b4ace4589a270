import { placesAsCodes } from '../text/places.js';

export const SIZES = ['micro', 'small', 'medium', 'sme'] as const;
export const SORTS = ['closing', 'published', 'value'] as const;

/** The search as it was typed; what the API would refuse is left out of the question and said beside its field. */
export interface SearchFilters {
  readonly q: string;
  readonly category: string;
  readonly region: string;
  readonly economy: string;
  readonly reservedFor: string;
  readonly jointBid: string;
  readonly sort: string;
  readonly cursor: string;
}

type Query = Readonly<Record<string, unknown>>;

const one = (query: Query, name: string, most = 300): string => {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, most) : '';
};

/** Reads the form of the search from a query string: codes in capitals, places as codes also where they were named. */
export function readFilters(query: Query): SearchFilters {
  const sort = one(query, 'sort');
  const economy = placesAsCodes(one(query, 'economy', 60));
  return {
    q: one(query, 'q'),
    category: one(query, 'category', 60).toUpperCase(),
    region: placesAsCodes(one(query, 'region', 80), economy),
    economy,
    reservedFor: (SIZES as readonly string[]).includes(one(query, 'reservedFor')) ? one(query, 'reservedFor') : '',
    jointBid: one(query, 'jointBid') === 'true' ? 'true' : '',
    sort: (SORTS as readonly string[]).includes(sort) ? sort : 'closing',
    cursor: one(query, 'cursor', 1_024),
  };
}

/** The filters as a query string, without those that say nothing. */
export function filterQuery(filters: Partial<SearchFilters>): string {
  const params = new URLSearchParams(Object.entries(filters).filter(([name, value]) => value !== '' && !(name === 'sort' && value === 'closing')));
  return params.toString();
}
