/**
 * Kinds of tie to another firm, and what a size definition can read from each: whether the other one `holds` a part of
 * this firm, whether it is a `firm` whose figures may count with this one's, and whether a holder named so may be of
 * another kind that a law asks about (a parent may be listed). Public holders are expected to be named as such.
 */
export const LINK_TYPES = {
  /** Held by this firm. */
  subsidiary: { holds: false, firm: true, mayBe: [] },
  /** A holder of which nothing more is said. */
  parent: { holds: true, firm: true, mayBe: ['listed_company', 'multinational', 'large_company', 'foreign_company'] },
  shareholder: { holds: true, firm: true, mayBe: ['listed_company', 'multinational', 'large_company', 'foreign_company'] },
  /** Under the same owner. */
  sister: { holds: false, firm: true, mayBe: [] },
  individual: { holds: true, firm: false, mayBe: [] },
  /** A small or medium firm of the same economy that is not listed. */
  private_company: { holds: true, firm: true, mayBe: [] },
  listed_company: { holds: true, firm: true, mayBe: ['multinational', 'large_company', 'foreign_company'] },
  multinational: { holds: true, firm: true, mayBe: ['listed_company', 'large_company', 'foreign_company'] },
  large_company: { holds: true, firm: true, mayBe: ['listed_company', 'multinational', 'foreign_company'] },
  foreign_company: { holds: true, firm: true, mayBe: ['listed_company', 'multinational', 'large_company'] },
  state_enterprise: { holds: true, firm: true, mayBe: ['large_company'] },
  public_body: { holds: true, firm: false, mayBe: [] },
  investment_fund: { holds: true, firm: false, mayBe: [] },
} as const satisfies Readonly<Record<string, { readonly holds: boolean; readonly firm: boolean; readonly mayBe: readonly string[] }>>;

export type LinkType = keyof typeof LINK_TYPES;

interface LinkReading {
  readonly holds: boolean;
  readonly firm: boolean;
  readonly mayBe: readonly string[];
}

/** What the kind of a link says; a word that is not known reads as a shareholder of an unknown kind. */
export function readLinkType(type: string): LinkReading {
  const name = normalLinkType(type);
  return isLinkType(name) ? LINK_TYPES[name] : LINK_TYPES.shareholder;
}

/** `Listed company` as `listed_company`. */
export function normalLinkType(type: string): string {
  return type.trim().toLowerCase().replaceAll(/[\s-]+/g, '_');
}

export function isLinkType(name: string): name is LinkType {
  return Object.hasOwn(LINK_TYPES, name);
}
