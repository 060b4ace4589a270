import type { BusinessId } from '../common/brand.js';
import type { Business } from './business.js';
import { normalLinkType, readLinkType } from './link-type.js';
import { toScaled } from '../money/decimal.js';

/** From this part of a firm on its holder is taken to control it. */
const CONTROL_PCT = 50n;

type Firm = Pick<Business, 'id' | 'name' | 'registrationId' | 'links'>;

/**
 * Pairs of firms that stand under common control, as far as their links say: one holds half of the other or more, both are held so by the same party, or one calls the other its sister.
 * A party is recognised by its id, its registration or its name, without regard to case. Control goes on through others: a firm and what its daughter holds are a pair.
 */
export function commonControl(firms: readonly Firm[]): readonly (readonly [BusinessId, BusinessId])[] {
  const groups = new Groups();
  const named = new Map<string, number>();
  firms.forEach((firm, index) => {
    for (const key of [firm.id, firm.registrationId, firm.name]) if (key !== undefined && key !== '') named.set(folded(key), index);
  });
  firms.forEach((firm, index) => {
    for (const { party, type, pct } of firm.links) {
      const kind = normalLinkType(type);
      const controls = (toScaled(pct, 12) ?? 0n) >= CONTROL_PCT * 10n ** 12n;
      if (kind !== 'sister' && !controls) continue;
      if (kind !== 'sister' && kind !== 'subsidiary' && !readLinkType(type).holds) continue;
      const other = named.get(folded(party));
      groups.join(`firm ${index}`, other === undefined ? `party ${folded(party)}` : `firm ${other}`);
    }
  });
  const members = new Map<string, number[]>();
  firms.forEach((_, index) => {
    const root = groups.rootOf(`firm ${index}`);
    members.set(root, [...(members.get(root) ?? []), index]);
  });
  return [...members.values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => [(firms[one] as Firm).id, (firms[other] as Firm).id] as const)),
  );
}

/** Who belongs together (union and find). */
class Groups {
  private readonly parents = new Map<string, string>();

  rootOf(key: string): string {
    let root = key;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.parents.set(a, b);
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
