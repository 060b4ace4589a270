import { outcomes } from './earlier-contests.js';
import { bidderKey } from './rival-pairs.js';
import type { Contest, RivalFacts } from './rival-facts.js';
import { OECD, WORLD_BANK, type Screen, type Sign } from './screen.js';

/** How often each has to have had its turn. Of two equal rivals chance does this once in 32 times. */
const ROUNDS = 3;
const MOST_TOGETHER = 4;

export const takingTurns: Screen = {
  name: 'taking_turns',
  source: `${OECD}: firms that seem to take turns at winning; ${WORLD_BANK}: apparent rotation of winning bidders; Imhof, Karagök and Rutz (2018), bid rotation`,
  title: { en: 'Taking turns', es: 'Ganar por turnos' },
  shows: { en: 'In the last {count} contests of this buyer that all of these bid in, they won one after the other.', es: 'En los últimos {count} concursos de este comprador en que ofertaron todas ellas, ganaron una tras otra.' },
  innocent: {
    en: 'A firm that has just won may have no hands free for the next contract. Few firms in one trade share what there is by chance too.',
    es: 'Quien acaba de ganar puede no tener manos libres para el contrato siguiente. Pocas empresas de un oficio se reparten lo que hay también por azar.',
  },
  ask: { en: 'Compare their prices when it was not their turn with what the work costs. Ask for the parts of the price.', es: 'Compare sus precios cuando no era su turno con lo que cuesta el trabajo. Pida el desglose del precio.' },
  look: (facts) => facts.contests.flatMap((contest) => turnsIn(contest, facts)),
};

function turnsIn({ lotId, bids }: Contest, facts: RivalFacts): readonly Sign[] {
  const past = outcomes(facts);
  const here = new Map([...bids].sort((a, b) => (a.id < b.id ? -1 : 1)).map((bid) => [bidderKey(bid.firms.map(({ id }) => id)), bid.id]));
  // Who has not won often enough has had no turns: that leaves few to put together.
  const winners = [...here.keys()].filter((key) => past.filter(({ winner }) => winner === key).length >= ROUNDS).sort();
  return groups(winners).flatMap((group): Sign[] => {
    const shared = past.filter(({ bidders }) => group.every((key) => bidders.has(key))).map(({ winner }) => winner);
    if (shared.length < ROUNDS * group.length || !inTurn(shared, group.length) || shared.some((winner) => !group.includes(winner))) return [];
    return [{ ...(lotId === undefined ? {} : { lotId }), bids: group.map((key) => here.get(key) ?? '').sort(), params: { count: shared.length } }];
  });
}

/** Any so many in a row are different. */
function inTurn(won: readonly string[], size: number): boolean {
  return won.every((_, at) => at + size > won.length || new Set(won.slice(at, at + size)).size === size);
}

/** All choices of two to four. */
function groups(keys: readonly string[]): readonly (readonly string[])[] {
  let grown: readonly (readonly string[])[] = keys.map((key) => [key]);
  const found: (readonly string[])[] = [];
  for (let size = 2; size <= MOST_TOGETHER; size += 1) {
    grown = grown.flatMap((group) => keys.filter((key) => key > (group.at(-1) ?? '')).map((key) => [...group, key]));
    found.push(...grown);
  }
  return found;
}
