import {
  AGGREGATIONS,
  bidTargets,
  type BidTarget,
  type BuyerId,
  type JointBid,
  type Requirement,
  type RequirementKind,
  type Reservation,
  type Rulebook,
  type SizeClass,
  type Tender,
  type TenderId,
} from '@app/domain';
import type { Random } from '../../test/faults/random.js';
import { decimalOf, moneyOf, WORLD } from './random-firm.js';

type Fields = Record<string, unknown>;

/** What a requirement of each kind asks; a kind without a generator does not compile. */
const FIELDS: Readonly<Record<RequirementKind, (random: Random) => Fields>> = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover: (random) => ({ amount: amount(random), years: random.between(1, 4) }),
  experience: (random) => ({
    years: random.between(1, 10),
    ...(random.chance(0.6) ? { classification: { scheme: 'CPV', id: random.pick(WORLD.codes) } } : {}),
    ...(random.chance(0.5) ? { count: random.between(1, 3) } : {}),
    ...(random.chance(0.5) ? { value: amount(random) } : {}),
  }),
  staff: (random) => ({ count: random.pick([1, 4, 5, 10, 50]), ...(random.chance(0.4) ? { role: random.pick(WORLD.roles) } : {}) }),
  capability: quantity,
  equipment: quantity,
  contract_value: (random) => ({ amount: amount(random) }),
  region: (random) => ({ anyOf: some(random, WORLD.regions) }),
  economy: (random) => ({ anyOf: some(random, ['MY', 'PE', 'EU', 'de', 'GB']) }),
  language: (random) => ({ anyOf: some(random, WORLD.languages) }),
  ownership: (random) => ({ anyOf: some(random, WORLD.ownership) }),
  years_active: (random) => ({ years: random.pick([1, 3, 5, 10]) }),
  exclusion: (random) => ({ ground: random.pick(WORLD.grounds) }),
};

/** A tender without lots that asks up to `most` things, of every kind, in every way. */
export function randomTarget(random: Random, rulebook: Rulebook, most = 6): BidTarget {
  const definitions = Object.values(rulebook.economies).flatMap(({ sizeDefinitions }) => sizeDefinitions.map(({ id }) => id));
  const rules = Object.values(rulebook.economies).flatMap(({ jointBidRules }) => jointBidRules.map(({ id }) => id));
  const kinds = Object.keys(FIELDS) as RequirementKind[];
  const requirements = Array.from({ length: random.between(0, most) }, (_, index) => requirementOf(random, random.pick(kinds), `r${index}`));
  const tender: Tender = {
    id: 'd0000000-0000-4000-8000-000000000001' as TenderId,
    version: 1,
    status: 'active',
    buyerId: 'c0000000-0000-4000-8000-000000000001' as BuyerId,
    buyerName: 'Example Council',
    economy: random.chance(0.7) ? random.pick(['MY', 'MY', 'MY', 'PE', 'GB', 'EU', 'TH', 'ZZ']) : random.pick(Object.keys(rulebook.economies)),
    ...(random.chance(0.5) ? { mainProcurementCategory: random.pick(['goods', 'works', 'services'] as const) } : {}),
    ...(random.chance(0.1) ? { buyerLevel: 'development_bank' as const } : {}),
    title: 'Repair of roofs',
    description: 'Repair of roofs',
    classifications: [],
    valueVisibility: 'public',
    value: amount(random),
    tenderPeriod: { endDate: '2096-12-14T12:00:00Z' },
    publishedAt: '2026-11-20T09:00:00Z',
    milestones: [],
    deliveryRegions: [],
    languages: [],
    documents: [],
    submission: { channel: 'tandem' },
    lots: [],
    requirements,
    ...(random.chance(0.4) ? { reservedFor: reservation(random, definitions) } : {}),
    ...(random.chance(0.6) ? { jointBid: jointBid(random, rules) } : {}),
  };
  const [target] = bidTargets(tender);
  if (target === undefined) throw new Error('a tender without lots is one target');
  return target;
}

export function requirementOf(random: Random, kind: RequirementKind, id: string): Requirement {
  const percentage = (): unknown => decimalOf(random.pick(WORLD.percentages));
  const fields: Fields = { id, kind, aggregation: random.pick(AGGREGATIONS), ...FIELDS[kind](random) };
  for (const name of ['jointMinPct', 'leadMinPct', 'eachMinPct']) if (random.chance(0.2)) fields[name] = percentage();
  if ('anyOf' in fields && random.chance(0.2)) fields['minPct'] = percentage();
  return fields as unknown as Requirement;
}

function reservation(random: Random, definitions: readonly string[]): Reservation {
  return {
    ...(random.chance(0.7) ? { sizes: some<SizeClass>(random, ['micro', 'small', 'medium', 'sme', 'large']) } : {}),
    ...(random.chance(0.3) ? { definition: random.pick(definitions) } : {}),
    ...(random.chance(0.3) ? { regions: some(random, WORLD.regions) } : {}),
    ...(random.chance(0.2) ? { ownership: some(random, WORLD.ownership) } : {}),
    ...(random.chance(0.2) ? { registrations: some(random, WORLD.registers) } : {}),
  };
}

function jointBid(random: Random, rules: readonly string[]): JointBid {
  return {
    ...(random.chance(0.25) ? { rule: random.pick(rules) } : {}),
    allowed: random.chance(0.85),
    ...(random.chance(0.4) ? { required: random.chance(0.5) } : {}),
    ...(random.chance(0.4) ? { minMembers: random.between(1, 3) } : {}),
    ...(random.chance(0.4) ? { maxMembers: random.between(1, 5) } : {}),
    ...(random.chance(0.3) ? { memberSizes: some<SizeClass>(random, ['micro', 'small', 'medium']), memberSizesQuantifier: random.pick(['all', 'at_least_one', 'lead'] as const) } : {}),
    ...(random.chance(0.4) ? { foreignMembers: random.chance(0.5) } : {}),
    ...(random.chance(0.2) ? { leadMinPct: decimalOf('30') } : {}),
  };
}

function certificate(random: Random): Fields {
  const [scheme, certificateId] = random.pick(WORLD.certificates);
  return { scheme, certificateId, ...(random.chance(0.3) ? { level: random.pick(WORLD.levels) } : {}) };
}

function quantity(random: Random): Fields {
  const [unit, per] = random.pick(WORLD.units);
  return { classification: { scheme: 'CPV', id: random.pick(WORLD.codes) }, quantity: decimalOf(random.pick(['2000', '0.002', '500', '24000'])), unit, ...(per === undefined ? {} : { per }) };
}

function amount(random: Random) {
  return moneyOf(random.pick(WORLD.amounts), random.pick(WORLD.currencies));
}

function some<T>(random: Random, from: readonly T[]): readonly T[] {
  return Array.from({ length: random.between(1, 2) }, () => random.pick(from));
}
