import type { Random } from '../random.js';

/**
 * Five trades that have nothing in common, neither a CPV division nor a word: a firm of the trade is far
 * above the alert score for each of its tenders and far below it for all others, so that who is owed what
 * follows from the codes alone. Code and words of firm and tender differ, as they do in life.
 */
interface Trade {
  readonly firmCode: string;
  readonly firmText: string;
  readonly tenderCode: string;
  readonly title: string;
  readonly tenderText: string;
  readonly category: 'goods' | 'services' | 'works';
}

export const TRADES: readonly Trade[] = [
  {
    firmCode: '45261000',
    firmText: 'Roof repair, tiling and waterproofing of flat roofs',
    tenderCode: '45261900',
    title: 'Roof repair and waterproofing',
    tenderText: 'Waterproofing and tiling of leaking roofs',
    category: 'works',
  },
  {
    firmCode: '79810000',
    firmText: 'Digital printing of leaflets, posters and brochures',
    tenderCode: '79811000',
    title: 'Printing of leaflets and posters',
    tenderText: 'Digital printing of brochures and leaflets',
    category: 'services',
  },
  {
    firmCode: '55520000',
    firmText: 'Catering: hot meals and buffets cooked fresh',
    tenderCode: '55524000',
    title: 'Hot meals, catering daily',
    tenderText: 'Catering with cooked meals and buffets',
    category: 'services',
  },
  {
    firmCode: '72260000',
    firmText: 'Software programming, mobile applications and databases',
    tenderCode: '72262000',
    title: 'Software programming of applications',
    tenderText: 'Mobile applications on top of databases',
    category: 'services',
  },
  {
    firmCode: '39130000',
    firmText: 'Desks, filing cabinets and office shelving in steel and timber',
    tenderCode: '39132100',
    title: 'Filing cabinets and desks',
    tenderText: 'Steel filing cabinets with shelving',
    category: 'goods',
  },
];

const DAY = 86_400_000;

/** States of Malaysia: where a tender names one, firms of the others fail its clause and hear nothing. */
const STATES = ['MY-10', 'MY-01', 'MY-02', 'MY-03', 'MY-04', 'MY-05', 'MY-06', 'MY-07', 'MY-08', 'MY-09'] as const;
export const MOST_STATES = STATES.length;

/**
 * A Malaysian firm of one trade and one state: every fifth of them is of medium size, the others are micro-enterprises.
 * @param states over how many the firms are spread
 */
export function firmOf(number: number, states = 1): object {
  const trade = tradeOf(number);
  const medium = Math.floor(number / TRADES.length / states) % 5 === 4;
  return {
    name: `Syarikat Contoh ${number}`,
    economy: 'MY',
    description: trade.firmText,
    employees: medium ? 60 : 3,
    figures: [{ metric: 'annual_turnover', value: medium ? '15000000' : '200000', currency: 'MYR', year: 2025 }],
    classifications: [{ scheme: 'CPV', id: trade.firmCode }],
    regions: [STATES[Math.floor(number / TRADES.length) % states]],
    languages: ['ms', 'en'],
  };
}

/** A tender of a random trade and state; two of five are for groups of micro-enterprises. */
export function tenderOf(buyerId: string, random: Random, states = 1): object {
  const trade = random.pick(TRADES);
  const place = states === 1 ? STATES[0] : random.pick(STATES.slice(0, states));
  const reserved = random.chance(0.4);
  return {
    buyerId,
    title: trade.title,
    description: trade.tenderText,
    mainProcurementCategory: trade.category,
    classifications: [{ scheme: 'CPV', id: trade.tenderCode }],
    value: { amount: '400000.00', currency: 'MYR' },
    tenderPeriod: { endDate: new Date(Date.now() + 30 * DAY).toISOString(), timeZone: 'Asia/Kuala_Lumpur' },
    deliveryRegions: [place],
    ...(reserved ? { reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, minMembers: 2, maxMembers: 4 } } : {}),
    requirements: [{ id: 'place', kind: 'region', aggregation: 'each', anyOf: [place] }],
  };
}

function tradeOf(number: number): Trade {
  return TRADES[number % TRADES.length] as Trade;
}
