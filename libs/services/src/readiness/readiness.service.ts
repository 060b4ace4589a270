import { Injectable } from '@nestjs/common';
import { assess, bidTargets, type BidTarget, type BusinessId, type IsoInstant, type Money, type Tender } from '@app/domain';
import { BusinessRepository, MatchRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, type PageRequest } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { withoutHiddenValue } from '../tender/hidden-value.js';
import { gapOf, type Gap } from './gap-of.js';

/** A tender that a change would open. */
export interface Opened {
  readonly tender: Tender;
  readonly target: BidTarget;
  /** A lot of the same tender that the firm may bid for as it is. */
  readonly openLot?: string;
}

export interface ReadinessItem {
  readonly gap: Gap;
  readonly opens: readonly Opened[];
  /** The public values, added up a currency, the largest number of tenders first. */
  readonly values: readonly Money[];
}

export interface Readiness {
  readonly at: IsoInstant;
  readonly tendersLookedAt: number;
  /** Of the list that was asked for. */
  readonly items: readonly ReadinessItem[];
  readonly next: string | null;
}

/** Matches that are looked at: the best of those that are not open to the firm alone. */
const MOST_MATCHES = 300;

/** What to get next: the gap whose closing opens most. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly access: AccessService,
    private readonly businesses: BusinessRepository,
    private readonly tenders: TenderRepository,
    private readonly matches: MatchRepository,
    private readonly knowledge: Knowledge,
  ) {}

  /** Gaps by the value of the open tenders they stand before, each with the smallest change that closes it. Hidden values do not count. */
  async of(actor: Actor | undefined, id: string, request: PageRequest = {}): Promise<Readiness> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const [from = '0'] = fromCursor(request, [/^\d{1,6}$/]) ?? [];
    const business = await this.businesses.find(businessId);
    if (business === undefined) throw notFound('business');
    const at = await this.tenders.now();
    const near = await this.matches.listOpen(businessId, { role: 'near_miss', minScore: 0 }, undefined, MOST_MATCHES);
    const joint = await this.matches.listOpen(businessId, { role: 'joint', minScore: 0 }, undefined, MOST_MATCHES);
    const matches = [...near, ...joint];
    const tenders = new Map((await this.tenders.ofIds([...new Set(matches.map(({ tenderId }) => tenderId))])).map((tender) => [tender.id, withoutHiddenValue(tender)]));
    const gaps = new Map<string, { gap: Gap; opens: Opened[] }>();
    const looked = new Set<string>();
    for (const { tenderId, lotId } of matches) {
      const tender = tenders.get(tenderId);
      const target = tender && bidTargets(tender).find((each) => (each.lotId ?? '') === lotId);
      if (tender === undefined || target === undefined) continue;
      looked.add(tenderId);
      const judge = (given: BidTarget) => assess([business], given, at.slice(0, 10), this.knowledge.rulebook);
      const { role, findings } = judge(target);
      if (role !== 'near_miss' && role !== 'joint') continue;
      const gap = gapOf(findings.filter(({ verdict }) => verdict === 'fail'), target, role === 'joint');
      if (gap === undefined) continue;
      const openLot = target.lotId === undefined ? undefined : bidTargets(tender).find((each) => judge(each).role === 'solo')?.lotId;
      const entry = gaps.get(gap.key) ?? { gap, opens: [] };
      entry.opens.push({ tender, target, ...(openLot === undefined ? {} : { openLot }) });
      gaps.set(gap.key, entry);
    }
    const items = [...gaps.values()].map(({ gap, opens }): ReadinessItem => ({ gap, opens, values: sums(opens) }));
    // The list is made anew for each part, from matches that may have changed: its order is total, so that a part never depends on chance.
    const [start, limit] = [Number(from), limitOf(request)];
    const ranked = items.sort(byValue(items));
    return { at, tendersLookedAt: looked.size, items: ranked.slice(start, start + limit), next: ranked.length > start + limit ? toCursor([start + limit]) : null };
  }
}

function sums(opens: readonly Opened[]): readonly Money[] {
  const totals = new Map<string, { minor: bigint; tenders: number }>();
  for (const { target } of opens) {
    if (target.value === undefined) continue;
    const { minor, tenders } = totals.get(target.value.currency) ?? { minor: 0n, tenders: 0 };
    totals.set(target.value.currency, { minor: minor + target.value.minor, tenders: tenders + 1 });
  }
  return [...totals].sort(([a, one], [b, other]) => other.tenders - one.tenders || (a < b ? -1 : 1)).map(([currency, { minor }]) => ({ minor, currency }));
}

/** By value in the currency that most of the tenders have; then by their number, then by the gap's key. */
function byValue(items: readonly ReadinessItem[]): (a: ReadinessItem, b: ReadinessItem) => number {
  const [main] = sums(items.flatMap(({ opens }) => opens));
  const worth = ({ values }: ReadinessItem): bigint => values.find(({ currency }) => currency === main?.currency)?.minor ?? 0n;
  return (a, b) => {
    const [left, right] = [worth(a), worth(b)];
    if (left !== right) return left > right ? -1 : 1;
    return b.opens.length - a.opens.length || (a.gap.key < b.gap.key ? -1 : 1);
  };
}
