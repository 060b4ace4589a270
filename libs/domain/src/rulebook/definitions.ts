import type { EconomyCode, IsoDate } from '../common/brand.js';
import type { EconomyRules, Rulebook, SizeClass, SizeDefinition, SizePurpose } from './rulebook.js';

/** A size definition with the economy file it stands in, whose index units it may count in. */
export interface DefinitionInRules {
  readonly rules: EconomyRules;
  readonly definition: SizeDefinition;
}

/** The rules that hold in an economy: its own file, else the one that serves it (a member state of the Union). */
export function rulesOf(rulebook: Rulebook, economy: EconomyCode): EconomyRules | undefined {
  if (Object.hasOwn(rulebook.economies, economy)) return rulebook.economies[economy];
  return Object.values(rulebook.economies).find(({ serves }) => serves.includes(economy));
}

/** The definition of that id, whichever economy it belongs to. */
export function definitionById(rulebook: Rulebook, id: string): DefinitionInRules | undefined {
  for (const rules of Object.values(rulebook.economies)) {
    const definition = rules.sizeDefinitions.find((candidate) => candidate.id === id);
    if (definition) return { rules, definition };
  }
  return undefined;
}

/** Whether a definition or a measure holds on the day. */
export function isInForce({ validFrom, validUntil }: Pick<SizeDefinition, 'validFrom' | 'validUntil'>, asOf: IsoDate): boolean {
  return validFrom <= asOf && (validUntil === undefined || asOf <= validUntil);
}

/** True when the definition can say of every firm whether it is in one of these classes. */
export function decides(definition: SizeDefinition, sizes: readonly SizeClass[]): boolean {
  const classes = new Set(definition.sectors.flatMap(({ bands }) => bands.map((band) => band.class)));
  const wholeSme = (['micro', 'small', 'medium'] as const).every((size) => sizes.includes(size));
  return sizes.every(
    (size) =>
      size === 'large' ||
      classes.has(size) ||
      (size === 'sme' && classes.has('medium')) ||
      // Where no micro class is known, the small ones hold them.
      (size === 'micro' && sizes.includes('small') && classes.has('small')) ||
      (wholeSme && classes.has('sme')),
  );
}

/** The definition that the economy's buyers use, if it can decide these classes. */
export function procurementDefinition(
  rules: EconomyRules,
  sizes: readonly SizeClass[],
  asOf: IsoDate,
): DefinitionInRules | undefined {
  return firstOf(rules, ['procurement'], sizes, asOf);
}

/** Which definition speaks for a firm where no tender asks: the buyers' first, then the most general. */
const OWN_ORDER: readonly SizePurpose[] = ['procurement', 'statistics', 'accounting', 'tax'];

/** The definition of the economy itself that can decide these classes, whatever it was made for. */
export function ownDefinition(
  rules: EconomyRules,
  sizes: readonly SizeClass[],
  asOf: IsoDate,
): DefinitionInRules | undefined {
  return firstOf(rules, OWN_ORDER, sizes, asOf);
}

function firstOf(
  rules: EconomyRules,
  purposes: readonly SizePurpose[],
  sizes: readonly SizeClass[],
  asOf: IsoDate,
): DefinitionInRules | undefined {
  for (const purpose of purposes) {
    const definition = rules.sizeDefinitions.find(
      (candidate) => candidate.purposes.includes(purpose) && isInForce(candidate, asOf) && decides(candidate, sizes),
    );
    if (definition) return { rules, definition };
  }
  return undefined;
}
