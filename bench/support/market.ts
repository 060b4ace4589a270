import type { Business, BusinessId, BuyerId, CodeEntry, PastContract, Tender, TenderId } from '@app/domain';
import { Chance } from './chance.js';
import { CERTIFICATES, minor, REGIONS, sketchFirm, type ContractSketch, type FirmSketch } from './firm-sketch.js';
import { Trades, zipf } from './trades.js';
import { Vocabulary } from './vocabulary.js';

/**
 * A made-up market: 21 economies in eight languages, real CPV codes, firms and tenders whose words, codes, places and values
 * follow their trade. The nth firm and the nth tender of a seed are always the same, and each is made by itself, so that a
 * million firms need not be held. Nothing in it is anybody's.
 */
const ECONOMIES = 'AU BN CA CL CN HK ID JP KR MY MX NZ PG PE PH RU SG TW TH US VN'.split(' ');
const KINDS = ['goods', 'services', 'works'] as const;

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

export class Market {
  readonly trades: Trades;
  readonly vocabulary = new Vocabulary();

  /** @param sparse most firms have one code and one sentence, as they come from a register */
  constructor(
    private readonly seed: number,
    codes: readonly CodeEntry[],
    private readonly sparse = false,
  ) {
    this.trades = new Trades(codes, new Chance(seed));
  }

  sketch(n: number): FirmSketch {
    return sketchFirm(new Chance(this.seed * 31 + n * 2 + 1), n, ECONOMIES.length, this.trades, this.vocabulary, this.sparse);
  }

  firm(n: number): MarketFirm {
    const sketch = this.sketch(n);
    const economy = economyAt(sketch.economy);
    return {
      business: {
        id: uuidOf(n) as BusinessId,
        version: 1,
        name: `Bench firm ${n}`,
        economy,
        figures: [],
        links: [],
        description: this.vocabulary.spelled(sketch.words),
        classifications: sketch.codes.map((code) => this.cpv(code)),
        regions: sketch.regions.map((place) => regionOf(economy, place)),
        certifications: [],
        capabilities: [],
        languages: [],
        ownership: [],
        openToPartners: false,
        pastContracts: sketch.contracts.map((contract) => this.contract(contract, economy)),
        ...(sketch.limit === undefined ? {} : { maxContractValue: { minor: BigInt(sketch.limit), currency: currencyOf(economy) } }),
      },
      size: SIZES[sketch.size] ?? 'micro',
      certificates: sketch.certificates,
    };
  }

  tender(n: number): MarketTender {
    const chance = new Chance(this.seed * 17 + n * 2 + 1_000_000_007);
    const at = zipf(chance, ECONOMIES.length, 0.6);
    const economy = economyAt(at);
    const trade = this.trades.draw(chance);
    const text = (length: number): string => this.vocabulary.spelled(this.vocabulary.text(at, trade, chance, length));
    const tender: Tender = {
      id: uuidOf(n) as TenderId,
      version: 1,
      status: 'active',
      buyerId: 'bench' as BuyerId,
      buyerName: 'Bench',
      economy,
      publishedAt: '2026-11-01T00:00:00.000Z',
      title: text(6 + chance.below(5)),
      description: text(20 + chance.below(30)),
      mainProcurementCategory: KINDS[chance.below(3)],
      classifications: [...new Set(this.trades.codes(trade, chance, 1 + chance.below(3)))].map((code) => this.cpv(code)),
      value: chance.next() < 0.8 ? { minor: BigInt(minor(10 + chance.next() * 6, chance)), currency: currencyOf(economy) } : undefined,
      valueVisibility: 'public',
      tenderPeriod: { endDate: '2026-12-01T00:00:00.000Z' },
      milestones: [],
      deliveryRegions: [...new Set(Array.from({ length: 1 + chance.below(2) }, () => regionOf(economy, chance.below(REGIONS))))],
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
    const all = this.trades.all.slice(0, trades);
    const text = (length: number): string => all.map((trade) => this.vocabulary.spelled(this.vocabulary.text(0, trade, chance, length))).join(' ');
    return { tender: { ...tender, economy: economyAt(0), title: text(4), description: text(12), classifications: all.map(({ first }) => this.cpv(first)) } };
  }

  private cpv(code: number): { scheme: string; id: string } {
    return { scheme: 'CPV', id: this.trades.ids[code] ?? '' };
  }

  private contract({ words, code, minor: value, completedOn, region, kind }: ContractSketch, economy: string): PastContract {
    return {
      title: this.vocabulary.spelled(words),
      classifications: code === undefined ? [] : [this.cpv(code)],
      value: value === undefined ? undefined : { minor: BigInt(value), currency: currencyOf(economy) },
      completedOn,
      region: regionOf(economy, region),
      mainProcurementCategory: KINDS[kind],
    };
  }
}

export const economyAt = (place: number): string => ECONOMIES[place] ?? 'AU';
export const kindAt = (place: number): string => KINDS[place] ?? 'goods';
export const regionOf = (economy: string, place: number): string => `${economy}-${String(place + 1).padStart(2, '0')}`;
export const currencyOf = (economy: string): string => `${economy}D`;

/** The id of the nth firm or tender. */
export function uuidOf(n: number): string {
  const mixed = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-${(n % 65_536).toString(16).padStart(4, '0')}-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
