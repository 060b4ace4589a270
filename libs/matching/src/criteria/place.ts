import type { Message } from '@app/domain';
import { economyOf, relate } from '../features/near-regions.js';
import type { NearRegions, RegionRelation } from '../features/near-regions.js';
import type { FirmFeatures } from '../features/firm-features.js';
import type { FitWeights } from '../weights.js';
import type { Judge, Pair } from './criterion.js';

/** How much of the firm's work lies where the tender is delivered, or near it. See docs/rules/fit/place.md. */
export const place: Judge = {
  part: ({ firm, target, weights }) => {
    if (target.near.length === 0 || firm.regions.length === 0) return isHome(firm, target) ? weights.place.unsaid : weights.place.unsaidAbroad;
    return target.near.reduce((sum, one) => sum + partAt(one, firm, weights.place), 0) / target.near.length;
  },
  explain,
};

/** The root of the nearness of the firm's regions, each by its share of the work; at least `declared` where it says that it serves the place. */
function partAt(delivery: NearRegions, firm: FirmFeatures, weights: FitWeights['place']): number {
  const nearness = firm.regions.reduce((sum, { region, share }) => sum + share * relate(delivery, region, weights).part, 0);
  const declared = firm.declaredRegions.some((region) => relate(delivery, region, weights).relation === 'served');
  return Math.max(Math.sqrt(Math.min(1, nearness)), declared ? weights.declared : 0);
}

function isHome({ regions, economy }: FirmFeatures, target: Pair['target']): boolean {
  const wanted = economiesOf(target);
  return regions.length === 0 ? wanted.includes(economy) : regions.some(({ region }) => wanted.includes(economyOf(region)));
}

function economiesOf({ deliveryRegions, economy }: Pair['target']): readonly string[] {
  return deliveryRegions.length === 0 ? [economy] : [...new Set(deliveryRegions.map(economyOf))];
}

function explain(pair: Pair): Message {
  const { firm, target, weights } = pair;
  if (target.near.length === 0 || firm.regions.length === 0) return unsaidMessage(isHome(firm, target), target);
  const found = target.near.map((delivery) => ({ ...nearest(delivery, firm, weights.place), delivery: delivery.region }));
  const best = found.reduce((a, b) => (b.part > a.part ? b : a));
  const more = found.length > 1 && best.part > 0 ? ` (nearest of ${found.length} places)` : '';
  const params = { region: best.delivery, serves: best.region, share: Math.round(best.share * 100), regions: found.length };
  return { key: `fit.place.${best.relation}`, params, text: `${sentence(best.delivery, best)}${more}.` };
}

interface Nearest {
  readonly region: string;
  readonly share: number;
  readonly relation: RegionRelation;
  readonly part: number;
}

/** The region of the firm that gives most. */
function nearest(delivery: NearRegions, { regions }: FirmFeatures, weights: FitWeights['place']): Nearest {
  const each = regions.map(({ region, share }) => ({ region, share, ...relate(delivery, region, weights) }));
  return each.reduce((a, b) => (b.share * b.part > a.share * a.part ? b : a));
}

function sentence(delivery: string, { region, share, relation }: Nearest): string {
  const part = share < 1 ? `, ${Math.round(share * 100)}% of its work` : '';
  const text: Record<RegionRelation, string> = {
    served: `The firm serves ${region === delivery ? delivery : `${region}, and so ${delivery}`}${part}`,
    wholeEconomy: `The firm serves all of ${region}, and so ${delivery}${part}`,
    inside: `The firm serves ${region}, a part of ${delivery}${part}`,
    insideEconomy: `The firm serves ${region}, a part of ${delivery}${part}`,
    near: `The firm serves ${region}${part}; firms from there also work in ${delivery}`,
    elsewhere: `The firm serves ${region}, in the same economy as ${delivery}`,
    abroad: `The firm serves ${region}, not the economy of ${delivery}`,
  };
  return text[relation];
}

/** Where one side names no region, the economies are all there is: neutral at home, little abroad, never nothing. */
function unsaidMessage(home: boolean, target: Pair['target']): Message {
  const byTender = target.near.length === 0;
  const who = byTender ? 'The tender names no place of delivery' : 'The firm names no region';
  const economy = economiesOf(target).join(', ');
  const params = { side: byTender ? 'tender' : 'firm', economy };
  return home
    ? { key: 'fit.place.unsaid', params, text: `${who}; both are in ${economy}.` }
    : { key: 'fit.place.unsaid_abroad', params, text: `${who}; the tender is in ${economy}, the firm is not.` };
}
