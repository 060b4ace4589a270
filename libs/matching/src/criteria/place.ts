import type { Message } from '@app/domain';
import type { FitWeights } from '../weights.js';
import type { Judgement, Pair } from './criterion.js';

type Relation = Exclude<keyof FitWeights['place'], 'unsaid' | 'unsaidAbroad'> | 'abroad';

/** Whether the firm serves the places where the tender is delivered. See docs/rules/fit/place.md. */
export function place({ firm, target, weights }: Pair): Judgement {
  const serves = firm.regions.length > 0 ? firm.regions : [firm.economy];
  if (target.deliveryRegions.length === 0 || firm.regions.length === 0) return unsaid(serves, target.deliveryRegions, target.economy, weights);
  const found = target.deliveryRegions.map((region) => nearest(region, firm.regions, weights));
  const part = found.reduce((total, { part }) => total + part, 0) / found.length;
  const best = found.reduce((a, b) => (b.part > a.part ? b : a));
  return { part, explain: () => placeMessage(best, found.length) };
}

interface Nearest {
  readonly region: string;
  readonly serves: string;
  readonly relation: Relation;
  readonly part: number;
}

function nearest(region: string, served: readonly string[], weights: FitWeights): Nearest {
  let best: Nearest = { region, serves: served.join(', '), relation: 'abroad', part: 0 };
  for (const serves of served) {
    const relation = relate(region, serves);
    const part = relation === 'abroad' ? 0 : weights.place[relation];
    if (part > best.part) best = { region, serves, relation, part };
  }
  return best;
}

/** Codes nest by hyphens: `PE` holds `PE-LIM`, which holds `PE-LIM-150101`. */
function relate(region: string, serves: string): Relation {
  if (region === serves) return 'served';
  if (region.startsWith(`${serves}-`)) return serves.includes('-') ? 'served' : 'wholeEconomy';
  if (serves.startsWith(`${region}-`)) return region.includes('-') ? 'inside' : 'insideEconomy';
  return economyOf(region) === economyOf(serves) ? 'elsewhere' : 'abroad';
}

function economyOf(region: string): string {
  return region.split('-', 1)[0] ?? region;
}

function placeMessage(best: Nearest, regions: number): Message {
  const rest = regions > 1 && best.part > 0 ? ` (nearest of ${regions} places)` : '';
  const params = { region: best.region, serves: best.serves, regions };
  return { key: `fit.place.${best.relation}`, params, text: `${sentence(best)}${rest}.` };
}

function sentence({ region, serves, relation }: Nearest): string {
  const text: Record<Relation, string> = {
    served: `The firm serves ${region}`,
    wholeEconomy: `The firm serves all of ${serves}, and so ${region}`,
    inside: `The firm serves ${serves}, a part of ${region}`,
    insideEconomy: `The firm serves ${serves}, a part of ${region}`,
    elsewhere: `The firm serves ${serves}, in the same economy as ${region}`,
    abroad: `The firm serves ${serves}, not the economy of ${region}`,
  };
  return text[relation];
}

/** Where one side names no region, the economies are all there is: neutral at home, little abroad, never nothing. */
function unsaid(serves: readonly string[], delivery: readonly string[], buyer: string, weights: FitWeights): Judgement {
  const wanted = delivery.length > 0 ? delivery.map(economyOf) : [buyer];
  const home = serves.some((region) => wanted.includes(economyOf(region)));
  return { part: home ? weights.place.unsaid : weights.place.unsaidAbroad, explain: () => unsaidMessage(home, delivery.length === 0, wanted) };
}

function unsaidMessage(home: boolean, byTender: boolean, economies: readonly string[]): Message {
  const who = byTender ? 'The tender names no place of delivery' : 'The firm names no region';
  const economy = [...new Set(economies)].join(', ');
  const params = { side: byTender ? 'tender' : 'firm', economy };
  return home
    ? { key: 'fit.place.unsaid', params, text: `${who}; both are in ${economy}.` }
    : { key: 'fit.place.unsaid_abroad', params, text: `${who}; the tender is in ${economy}, the firm is not.` };
}
