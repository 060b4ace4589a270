import { bidTargets, type BidTarget, type Business, type BusinessId, type BuyerId, type Certification, type Requirement, type TenderId } from '@app/domain';
import type { Random } from '../../test/faults/random.js';
import { decimalOf, moneyOf } from './random-firm.js';

const ECONOMIES = ['MY', 'MY', 'MY', 'MY', 'MY', 'MY', 'MY', 'SG', 'ID', 'TH', 'PE', 'VN'];
const LANGUAGES = ['ms', 'en', 'zh', 'ta', 'id', 'th', 'es', 'vi'];
const SCHEMES = ['ISO', 'MY-CIDB', 'MY-MOF', 'HALAL', 'OHSAS'];
const NONE: readonly never[] = [];
const ACTIVITIES = ['4390', '4100', '4210', '6201', '2511', '4711', '8121'].map((id) => ({ scheme: 'ISIC4', id }));

/** An ordinary firm: most are small, some say little of themselves. Turnover spreads over five powers of ten, as real registers do. */
export function benchFirm(random: Random, number: number): Business {
  const economy = random.pick(ECONOMIES);
  const size = 10 ** (4 + 4 * random.next() * random.next());
  const list = <T>(most: number, make: () => T): T[] => Array.from({ length: random.between(0, most) }, make);
  const certificate = (): Certification => {
    const scheme = random.pick(SCHEMES);
    const id = scheme === 'ISO' ? random.pick(['9001', '14001', '45001']) : String(random.between(1, 8));
    return random.chance(0.5) ? { scheme, id } : { scheme, id, validUntil: `202${random.between(5, 9)}-${random.pick(['03-31', '11-26', '12-31'])}` };
  };
  const currency = economy === 'MY' || random.chance(0.1) ? 'MYR' : 'USD';
  return {
    id: `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as BusinessId,
    version: 1,
    name: '',
    economy,
    description: '',
    classifications: NONE,
    figures: random.chance(0.85) ? [{ metric: 'annual_turnover', value: decimalOf(String(Math.round(size * 12))), currency, year: 2025 }] : [],
    links: NONE,
    regions: list(3, () => `${economy}-${String(random.between(1, 16)).padStart(2, '0')}`),
    certifications: list(3, certificate),
    capabilities: NONE,
    languages: [...new Set(list(3, () => random.pick(LANGUAGES)))],
    ownership: random.chance(0.2) ? ['women'] : [],
    pastContracts: NONE,
    openToPartners: random.chance(0.5),
    activity: random.pick(ACTIVITIES),
    ...(random.chance(0.9) ? { employees: Math.max(1, Math.round(size / 4_000)) } : {}),
    ...(random.chance(0.7) ? { maxContractValue: moneyOf(String(Math.round(size * 6)), currency) } : {}),
    ...(random.chance(0.9) ? { foundedOn: `${random.between(1990, 2026)}-0${random.between(1, 9)}-15` } : {}),
  };
}

/** Eight clauses. @param scale multiplies the amounts that are asked, so that a repeat is another question */
export function benchTarget(scale = 1): BidTarget {
  const amount = (whole: number) => moneyOf(String(Math.round(whole * scale)), 'MYR');
  const requirements: readonly Requirement[] = [
    { id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-10', 'MY-14'] },
    { id: 'language', kind: 'language', aggregation: 'any_one', anyOf: ['ms'] },
    { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' },
    { id: 'turnover', kind: 'turnover', aggregation: 'sum', amount: amount(200_000), years: 1 },
    { id: 'capacity', kind: 'contract_value', aggregation: 'sum', amount: amount(180_000) },
    { id: 'staff', kind: 'staff', aggregation: 'sum', count: 5 },
    { id: 'years', kind: 'years_active', aggregation: 'each', years: 3 },
  ];
  const [target] = bidTargets({
    id: 'd0000000-0000-4000-8000-000000000001' as TenderId,
    version: 1,
    status: 'active',
    buyerId: 'c0000000-0000-4000-8000-000000000001' as BuyerId,
    buyerName: 'Example Council',
    economy: 'MY',
    title: 'Repair of roofs',
    description: '',
    classifications: [],
    valueVisibility: 'public',
    tenderPeriod: { endDate: '2096-12-14T12:00:00Z' },
    publishedAt: '2026-11-20T09:00:00Z',
    milestones: [],
    deliveryRegions: [],
    languages: [],
    documents: [],
    submission: { channel: 'tandem' },
    lots: [],
    reservedFor: { sizes: ['micro', 'small'] },
    jointBid: { allowed: true },
    requirements,
  });
  if (target === undefined) throw new Error('a tender without lots is one target');
  return target;
}
