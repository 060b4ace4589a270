import { assess, bidTargets, fromDocument, LOWEST_KEPT_SCORE, type Business, type Tender } from '@app/domain';
import { fitScore } from '@app/matching';
import { Knowledge } from '@app/services';
import type { System } from './system.js';

/** One pair, scored from scratch with the pure functions alone. */
export interface Pair {
  readonly business: string;
  readonly tender: string;
  readonly lot: string;
  readonly role: string;
  readonly score: number;
}

/** What there is to match for this firm in this tender: every target where it has a role, enough of the trade in common, and a score worth keeping. */
export function pairsOf(system: System, business: Business, tender: Tender, asOf: string): Pair[] {
  const knowledge = system.get(Knowledge);
  return bidTargets(tender).flatMap((target): Pair[] => {
    const { role } = assess([business], target, asOf, knowledge.rulebook);
    const { score, trade } = fitScore(knowledge.firm(business), knowledge.target(target), tender.publishedAt!, knowledge.fit);
    const kept = trade >= knowledge.fit.weights.leastTrade && score >= LOWEST_KEPT_SCORE;
    return role === 'none' || !kept ? [] : [{ business: business.id, tender: tender.id, lot: target.lotId ?? '', role, score }];
  });
}

/** Every version of every firm there ever was. */
export async function allFirms(system: System): Promise<(Business & { current: boolean })[]> {
  const rows = await system.rows<{ id: string; version: number; profile: object; current: boolean }>(
    `SELECT v.business_id AS id, v.version, v.profile, v.version = b.version AS current
     FROM business_versions v JOIN businesses b ON b.id = v.business_id ORDER BY 1, 2`,
  );
  return rows.map(({ id, version, profile, current }) => ({ ...fromDocument<Business>(profile), id: id as Business['id'], version, current }));
}

/** Every version of every tender that was public, whether it is the current one, and whether it is still open. */
export async function allTenders(system: System): Promise<(Tender & { current: boolean; open: boolean })[]> {
  const rows = await system.rows<{ notice: object; published: Date } & Record<string, unknown>>(
    `SELECT v.tender_id AS id, v.version, v.status, t.economy, y.name AS "buyerName", y.level AS "buyerLevel", v.notice, v.published_at AS published,
       v.version = t.version AS current, t.status = 'active' AND t.closes_at > now() AS open
     FROM tender_versions v JOIN tenders t ON t.id = v.tender_id JOIN buyers y ON y.id = t.buyer_id
     WHERE v.published_at IS NOT NULL ORDER BY 1, 2`,
  );
  return rows.map(({ notice, published, ...facts }) => ({ ...fromDocument<Tender>(notice), ...facts, publishedAt: published.toISOString() }) as Tender & { current: boolean; open: boolean });
}
