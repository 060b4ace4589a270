declare const brand: unique symbol;

/** A string that must not be mixed with other strings. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Brand<'AccountId'>;
export type BusinessId = Brand<'BusinessId'>;
export type BuyerId = Brand<'BuyerId'>;
export type TenderId = Brand<'TenderId'>;
/** Given by the tender's author, unique inside the tender. */
export type LotId = Brand<'LotId'>;

/** ISO 3166-1 alpha-2, or `EU` where a rulebook speaks of the Union. */
export type EconomyCode = string;
/** ISO 8601 calendar day, `2026-11-24`. */
export type IsoDate = string;
/** RFC 3339 with an offset, `2026-11-24T12:00:00Z`. */
export type IsoInstant = string;
