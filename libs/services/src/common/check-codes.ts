import { isCurrency, type Classification, type Codes, type Problem } from '@app/domain';

/** What a person enters must exist: an unknown code is refused, a scheme without a list is taken as given. */
export function checkClassifications(path: string, classifications: readonly Classification[], codes: Codes): Problem[] {
  return classifications.flatMap(({ scheme, id }, i) =>
    codes.isKnown(scheme, id) === 'unknown'
      ? [{ path: `${path}[${i}].id`, code: 'classification.unknown', message: `${scheme} has no code "${id}". Look it up, or leave it out and say it in words.` }]
      : [],
  );
}

export function checkEconomy(path: string, economy: string, codes: Codes): Problem[] {
  if (codes.isEconomy(economy)) return [];
  return [{ path, code: 'economy.unknown', message: `"${economy}" is not an ISO 3166-1 alpha-2 code such as MY or PE.` }];
}

/** A region is an economy, or a subdivision of one: its first two letters must be an economy. */
export function checkRegions(path: string, regions: readonly string[], codes: Codes): Problem[] {
  return regions.flatMap((region, i) =>
    codes.isEconomy(region.slice(0, 2))
      ? []
      : [{ path: `${path}[${i}]`, code: 'region.unknown', message: `"${region}" does not begin with an economy; write ISO 3166-2 such as MY-10, or MY.` }],
  );
}

export function checkCurrency(path: string, currency: string | undefined): Problem[] {
  if (currency === undefined || isCurrency(currency)) return [];
  return [{ path, code: 'money.currency', message: `"${currency}" is not an ISO 4217 currency such as MYR.` }];
}

/** Ids must differ, so that a finding can name one. */
export function checkUnique(path: string, ids: readonly string[], noun: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path: `${path}[${i}].id`, code: 'id.duplicate', message: `Another ${noun} has the id "${id}" already.` }] : [];
  });
}
