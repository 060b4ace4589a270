import type { Business, BusinessId, BuyerId, Classification, CodeEntry, PastContract, Tender, TenderId } from '@app/domain';
import { Chance } from './chance.js';

/**
 * A made-up market: 21 economies in eight languages, real CPV codes, firms and tenders whose words, codes, places and values
 * follow their trade. The nth firm and the nth tender of a seed are always the same, and each is made by itself, so that a
 * million firms need not be held. Nothing in it is anybody's.
 */
const ECONOMIES = 'AU BN CA CL CN HK ID JP KR MY MX NZ PG PE PH RU SG TW TH US VN'.split(' ');
const LANGUAGES = 8;
const REGIONS = 23;
const TOPIC_WORDS = 60;
const COMMON_WORDS = 400;
const CERTIFICATES = 12;

export type SizeClass = 'micro' | 'small' | 'medium' | 'large';
export const SIZES: readonly SizeClass[] = ['micro', 'small', 'medium', 'large'];

export interface MarketFirm {
  readonly business: Business;
  readonly size: SizeClass;
  /** Numbers from 1. */
  readonly certificates: readonly number[];
}

/** A tender with conditions that bar a firm: its economy, sizes it is reserved for, a certificate asked of each. */
export interface MarketTender {
  readonly tender: Tender;
  readonly economy?: string;
  readonly sizes?: readonly SizeClass[];
  readonly certificate?: number;
}

interface Topic {
  readonly codes: readonly string[];
  /** What its first three digits are. */
  readonly group: string;
}

export class Market {
  private readonly topics: readonly Topic[];
  private readonly words = new Map<string, readonly string[]>();

  /** @param sparse most firms have one code and one sentence, as they come from a register */
  constructor(
    private readonly seed: number,
    codes: readonly CodeEntry[],
    private readonly sparse = false,
  ) {
    const groups = new Map<string, string[]>();
    for (const { scheme, id } of codes) if (scheme === 'CPV') groups.set(id.slice(0, 3), [...(groups.get(id.slice(0, 3)) ?? []), id]);
    const chance = new Chance(seed);
    this.topics = [...groups]
      .map(([group, ids]) => ({ group, codes: ids, order: chance.next() }))
      .sort((a, b) => a.order - b.order);
  }

  firm(n: number): MarketFirm {
    const chance = new Chance(this.seed * 31 + n * 2 + 1);
    const economy = ECONOMIES[zipf(chance, ECONOMIES.length, 0.6)] ?? 'AU';
    const [first, second] = [this.topic(chance), this.topic(chance)];
    const sparse = this.sparse && chance.next() < 0.8;
    const classifications = distinct([...this.codesOf(first, chance, sparse ? 1 : 1 + chance.below(3)), ...(sparse || chance.next() < 0.6 ? [] : this.codesOf(second, chance, 1))]);
    const description = sparse ? this.text(economy, first, chance, 6 + chance.below(5)) : `${this.text(economy, first, chance, 10 + chance.below(14))} ${this.text(economy, second, chance, chance.below(5))}`;
    const home = region(economy, chance.below(REGIONS));
    const regions = sparse && chance.next() < 0.5 ? [] : distinctTexts([home, ...Array.from({ length: chance.below(4) }, () => region(economy, chance.below(REGIONS)))]);
    const contracts = sparse || chance.next() < 0.5 ? 0 : 1 + chance.below(4);
    const scale = 10 + chance.next() * 6;
    const pastContracts = Array.from({ length: contracts }, (_, i) => this.contract(economy, i % 3 === 2 ? second : first, home, scale, chance));
    const size = SIZES[[0, 0, 0, 0, 0, 1, 1, 1, 2, 3][chance.below(10)] ?? 0] ?? 'micro';
    const certificates = distinct(Array.from({ length: chance.below(4) }, () => 1 + zipf(chance, CERTIFICATES, 0.8)));
    return {
      business: {
        id: uuid(n) as BusinessId,
        version: 1,
        name: `Bench firm ${n}`,
        economy,
        figures: [],
        links: [],
        description,
        classifications,
        regions,
        certifications: [],
        capabilities: [],
        languages: [],
        ownership: [],
        openToPartners: false,
        pastContracts,
        ...(chance.next() < 0.2 ? { maxContractValue: { minor: minor(scale + 2, chance), currency: currencyOf(economy) } } : {}),
      },
      size,
      certificates,
    };
  }

  tender(n: number): MarketTender {
    const chance = new Chance(this.seed * 17 + n * 2 + 1_000_000_007);
    const economy = ECONOMIES[zipf(chance, ECONOMIES.length, 0.6)] ?? 'AU';
    const topic = this.topic(chance);
    const tender: Tender = {
      id: uuid(n) as TenderId,
      version: 1,
      status: 'active',
      buyerId: 'bench' as BuyerId,
      buyerName: 'Bench',
      economy,
      publishedAt: '2026-11-01T00:00:00.000Z',
      title: this.text(economy, topic, chance, 6 + chance.below(5)),
      description: this.text(economy, topic, chance, 20 + chance.below(30)),
      mainProcurementCategory: (['goods', 'services', 'works'] as const)[chance.below(3)],
      classifications: distinct(this.codesOf(topic, chance, 1 + chance.below(3))),
      value: chance.next() < 0.8 ? { minor: minor(10 + chance.next() * 6, chance), currency: currencyOf(economy) } : undefined,
      valueVisibility: 'public',
      tenderPeriod: { endDate: '2026-12-01T00:00:00.000Z' },
      milestones: [],
      deliveryRegions: distinctTexts(Array.from({ length: 1 + chance.below(2) }, () => region(economy, chance.below(REGIONS)))),
      languages: [],
      documents: [],
      submission: { channel: 'official' },
      lots: [],
      requirements: [],
    };
    return {
      tender,
      ...(chance.next() < 0.9 ? { economy } : {}),
      ...(chance.next() < 0.3 ? { sizes: SIZES.slice(0, 1 + chance.below(3)) } : {}),
      ...(chance.next() < 0.2 ? { certificate: 1 + zipf(chance, CERTIFICATES, 0.8) } : {}),
    };
  }

  /** A tender of several of the commonest trades at once, open to everyone: many firms match it. */
  broad(trades: number): MarketTender {
    const chance = new Chance(this.seed * 7 + trades);
    const { tender } = this.tender(trades);
    const topics = this.topics.slice(0, trades);
    return {
      tender: {
        ...tender,
        economy: ECONOMIES[0] ?? 'AU',
        title: topics.map((topic) => this.text(ECONOMIES[0] ?? 'AU', topic, chance, 4)).join(' '),
        description: topics.map((topic) => this.text(ECONOMIES[0] ?? 'AU', topic, chance, 12)).join(' '),
        classifications: topics.map(({ codes }) => ({ scheme: 'CPV', id: codes[0] ?? '' })),
      },
    };
  }

  private topic(chance: Chance): Topic {
    return this.topics[zipf(chance, this.topics.length, 0.4)] as Topic;
  }

  private codesOf({ codes }: Topic, chance: Chance, count: number): Classification[] {
    return Array.from({ length: count }, () => ({ scheme: 'CPV', id: codes[zipf(chance, codes.length, 0.7)] ?? '' }));
  }

  private contract(economy: string, topic: Topic, home: string, scale: number, chance: Chance): PastContract {
    return {
      title: this.text(economy, topic, chance, 5 + chance.below(5)),
      classifications: chance.next() < 0.7 ? this.codesOf(topic, chance, 1) : [],
      value: chance.next() < 0.8 ? { minor: minor(scale, chance), currency: currencyOf(economy) } : undefined,
      completedOn: `20${20 + chance.below(7)}-0${1 + chance.below(9)}-1${chance.below(9)}`,
      region: chance.next() < 0.7 ? home : region(economy, chance.below(REGIONS)),
      mainProcurementCategory: ['goods', 'services', 'works'][chance.below(3)],
    };
  }

  /** Words of the trade and of every day, in the language of the economy. */
  private text(economy: string, { group }: Topic, chance: Chance, length: number): string {
    const language = ECONOMIES.indexOf(economy) % LANGUAGES;
    return Array.from({ length }, () =>
      chance.next() < 0.7 ? (this.vocabulary(language, group, TOPIC_WORDS)[zipf(chance, TOPIC_WORDS, 0.9)] ?? '') : (this.vocabulary(language, '', COMMON_WORDS)[zipf(chance, COMMON_WORDS, 1)] ?? ''),
    ).join(' ');
  }

  private vocabulary(language: number, group: string, count: number): readonly string[] {
    const key = `${language} ${group}`;
    const known = this.words.get(key);
    if (known) return known;
    const chance = new Chance(language * 1_009 + Number(group || '999') * 7 + 13);
    const made = Array.from({ length: count }, () => word(chance));
    this.words.set(key, made);
    return made;
  }
}

const ONSETS = 'b c d f g h j k l m n p r s t v z br cr dr fr gr pl pr tr st'.split(' ');
const NUCLEI = 'a e i o u ai ei ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k'];

function word(chance: Chance): string {
  const pick = (from: readonly string[]): string => from[chance.below(from.length)] ?? '';
  return Array.from({ length: 2 + chance.below(3) }, () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)).join('');
}

/** A rank from 0, the lower the likelier, by a power law. */
function zipf(chance: Chance, count: number, skew: number): number {
  return Math.min(count - 1, Math.floor(count * chance.next() ** (1 / (1 - Math.min(0.95, skew) * 0.75))));
}

const region = (economy: string, n: number): string => `${economy}-${String(n + 1).padStart(2, '0')}`;
const currencyOf = (economy: string): string => `${economy}D`;
const minor = (log: number, chance: Chance): bigint => BigInt(Math.round(100 * Math.exp(log + (chance.next() - 0.5))));
const uuid = (n: number): string => {
  const mixed = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-${(n % 65_536).toString(16).padStart(4, '0')}-4000-8000-${n.toString(16).padStart(12, '0')}`;
};

function distinct<T extends Classification | number>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

const distinctTexts = (items: readonly string[]): string[] => [...new Set(items)];
