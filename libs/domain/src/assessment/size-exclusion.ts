import type { Business, Link } from '../business/business.js';
import { normalLinkType, readLinkType } from '../business/link-type.js';
import { compareRatio, plus, ratioOf, ZERO, type Ratio } from '../money/ratio.js';
import type { SizeDefinition } from '../rulebook/rulebook.js';
import { anyOf, type Truth } from '../rulebook/size-test.js';
import type { SizeTrace } from './size-trace.js';

/**
 * Whether a holder takes the firm out of every class. Unknown where somebody holds enough and the link does
 * not say what kind of holder it is. Holdings of one kind are added up.
 */
export function excludedByHolder({ links }: Business, { excludes = [] }: SizeDefinition, trace: SizeTrace): Truth {
  const holders = links.filter(({ type }) => readLinkType(type).holds);
  return anyOf(
    excludes.map(({ types, pct, inclusive }): Truth => {
      const reached = (held: readonly Link[]): boolean => compareRatio(sum(held), ratioOf(pct)) > (inclusive ? -1 : 0);
      const ofKind = holders.filter(({ type }) => types.includes(normalLinkType(type)));
      if (reached(ofKind)) return true;
      const unnamed = holders.filter((link) => !ofKind.includes(link) && readLinkType(link.type).mayBe.some((kind) => types.includes(kind)));
      if (unnamed.length === 0 || !reached([...ofKind, ...unnamed])) return false;
      for (const { party } of unnamed) trace.note('link_kind_unknown', party);
      return undefined;
    }),
  );
}

function sum(held: readonly Link[]): Ratio {
  return held.reduce((total, { pct }) => plus(total, ratioOf(pct)), ZERO);
}
