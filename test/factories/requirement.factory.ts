import type { Aggregation, Requirement, RequirementKind } from '@app/domain';
import { decimal, money } from './money.js';
import { nextCount } from './next-id.js';

/** What a requirement of each kind asks, where a test does not say. A new kind does not compile until it stands here. */
const DEFAULTS: { readonly [Kind in RequirementKind]: () => Omit<OfKind<Kind>, 'id'> } = {
  certification: () => ({ kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' }),
  licence: () => ({ kind: 'licence', aggregation: 'any_one', scheme: 'MY-CIDB', certificateId: 'G2' }),
  registration: () => ({ kind: 'registration', aggregation: 'each', scheme: 'MY-MOF', certificateId: '221001' }),
  turnover: () => ({ kind: 'turnover', aggregation: 'sum', amount: money('200000.00', 'MYR'), years: 1 }),
  experience: () => ({ kind: 'experience', aggregation: 'any_one', classification: { scheme: 'CPV', id: '45261000' }, count: 1, years: 3 }),
  staff: () => ({ kind: 'staff', aggregation: 'sum', count: 4 }),
  capability: () => ({
    kind: 'capability',
    aggregation: 'sum',
    classification: { scheme: 'CPV', id: '45261000' },
    quantity: decimal('2000'),
    unit: 'MTK',
    per: 'MON',
  }),
  equipment: () => ({
    kind: 'equipment',
    aggregation: 'sum',
    classification: { scheme: 'CPV', id: '44212310' },
    quantity: decimal('200'),
    unit: 'MTK',
  }),
  contract_value: () => ({ kind: 'contract_value', aggregation: 'sum', amount: money('180000.00', 'MYR') }),
  region: () => ({ kind: 'region', aggregation: 'any_one', anyOf: ['MY-10'] }),
  economy: () => ({ kind: 'economy', aggregation: 'each', anyOf: ['MY'] }),
  language: () => ({ kind: 'language', aggregation: 'any_one', anyOf: ['ms'] }),
  ownership: () => ({ kind: 'ownership', aggregation: 'any_one', anyOf: ['women'] }),
  years_active: () => ({ kind: 'years_active', aggregation: 'any_one', years: 3 }),
  exclusion: () => ({ kind: 'exclusion', aggregation: 'each', ground: 'insolvency' }),
};

/** The member of the union that has this kind, with the kind narrowed to it. */
type OfKind<Kind extends RequirementKind, Member = Requirement> = Member extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Omit<Member, 'kind'> & { readonly kind: Kind; readonly aggregation: Aggregation }
    : never
  : never;

/**
 * A requirement of the kind named (a certification when none is): `buildRequirement({ kind: 'staff', count: 9 })`.
 */
export function buildRequirement<Kind extends RequirementKind = 'certification'>(
  overrides: Partial<OfKind<Kind>> & { readonly kind?: Kind } = {},
): Requirement & { readonly kind: Kind } {
  const kind = overrides.kind ?? 'certification';
  const built: unknown = { id: `req-${nextCount('requirement')}`, ...DEFAULTS[kind](), ...overrides };
  return built as Requirement & { readonly kind: Kind };
}
