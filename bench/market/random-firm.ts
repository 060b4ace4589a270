import type { Business, BusinessId, Capability, Certification, Decimal, Figure, Money, PastContract } from '@app/domain';
import type { Random } from '../../test/faults/random.js';

/** Few of each, so that what a tender asks and what a firm has often meet, at the limit too. */
export const WORLD = {
  economies: ['MY', 'MY', 'MY', 'PE', 'PE', 'GB', 'DE', 'TH', 'US', 'ZZ', 'PH', 'CL', 'ID', 'KR'],
  regions: ['MY-10', 'MY-10-01', 'MY-14', 'MY', 'PE-LIM', 'PE', 'GB-LND', 'my-10', 'TH-10'],
  languages: ['ms', 'en', 'en-GB', 'es', 'EN', 'th'],
  ownership: ['women', 'youth', 'Women', 'indigenous'],
  certificates: [['ISO', '9001'], ['ISO', '14001'], ['iso', ' 9001'], ['MY-CIDB', 'G2'], ['MY-MOF', '221001'], ['PE-REMYPE', 'R1'], ['SUPPLIER-REGISTER', '7'], ['RNP', '20'], ['PhilGEPS', '3']],
  levels: ['A', 'b', 'B'],
  registers: ['MY-MOF', 'REMYPE', 'G2'],
  grounds: ['insolvency', 'fraud', 'any'],
  roles: ['site engineer', 'electrician', 'Electrician'],
  currencies: ['MYR', 'MYR', 'MYR', 'PEN', 'EUR', 'USD'],
  codes: ['45261000', '45261200', '45260000', '45000000', '09100000'],
  units: [['MTK', 'MON'], ['MTK', undefined], ['KMK', undefined], ['TNE', 'ANN'], ['MTK', 'ANN']],
  amounts: ['0', '50000', '100000', '100000.01', '200000', '250000', '300000', '1000000', '5000000', '12345.67', '90000000000000'],
  percentages: ['100', '50', '60', '10', '25.5', '0'],
  days: ['2010-02-28', '2016-02-29', '2021-11-26', '2023-11-26', '2023-11-27', '2024-06-30', '2025-12-31', '2026-11-26'],
  ends: ['2026-11-25', '2026-11-26', '2026-11-27', '2030-01-01'],
  activities: ['4390', '41', 'F', '6201', 'A01', '0111', 'G', 'zz'],
} as const;

export function decimalOf(text: string): Decimal {
  return text as Decimal;
}

export function moneyOf(amount: string, currency: string): Money {
  const [whole = '0', cents = ''] = amount.split('.');
  return { minor: BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0')), currency };
}

/** A firm with anything of the world, or nothing. */
export function randomFirm(random: Random, number: number): Business {
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: random.between(0, most) }, make);
  const maybe = <T>(make: () => T): T | undefined => (random.chance(0.6) ? make() : undefined);
  const amount = (): string => random.pick(WORLD.amounts);
  const years = [2020, 2023, 2024, 2025, 2026, 2027];
  const figure = (): Figure =>
    random.chance(0.8)
      ? { metric: random.pick(['annual_turnover', 'annual_turnover', 'balance_sheet_total', 'total_assets'] as const), value: decimalOf(amount()), currency: random.pick(WORLD.currencies), year: random.pick(years) }
      : { metric: random.pick(['employees', 'avg_employees_24m'] as const), value: decimalOf(String(random.between(0, 300))), year: random.pick(years) };
  const certificate = (): Certification => {
    const [scheme, id] = random.pick(WORLD.certificates);
    return { scheme, id, ...optional('validUntil', maybe(() => random.pick(WORLD.ends))), ...optional('level', random.chance(0.3) ? random.pick(WORLD.levels) : undefined) };
  };
  const capability = (): Capability => {
    const [unit, per] = random.pick(WORLD.units);
    return { classification: { scheme: 'CPV', id: random.pick(WORLD.codes) }, ...optional('quantity', maybe(() => decimalOf(random.pick(['2000', '1000', '0.5', '2000000', '1999.999'])))), ...optional('unit', random.chance(0.9) ? unit : undefined), ...optional('per', per) };
  };
  const contract = (): PastContract => ({
    title: 'Past work',
    classifications: some(2, () => ({ scheme: random.pick(['CPV', 'CPV', 'UNSPSC']), id: random.pick(WORLD.codes) })),
    ...optional('value', maybe(() => moneyOf(amount(), random.pick(WORLD.currencies)))),
    ...optional('sharePct', random.chance(0.3) ? decimalOf(random.pick(WORLD.percentages)) : undefined),
    ...optional('completedOn', maybe(() => random.pick(WORLD.days))),
  });
  return {
    id: `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as BusinessId,
    version: 1,
    name: `Example ${number}`,
    economy: random.pick(WORLD.economies),
    description: '',
    classifications: [],
    figures: some(3, figure),
    links: random.chance(0.05) ? [{ party: 'Parent', type: random.pick(['linked', 'partner', 'franchise']), pct: decimalOf('60') }] : [],
    regions: some(2, () => random.pick(WORLD.regions)),
    certifications: some(3, certificate),
    capabilities: some(2, capability),
    languages: some(2, () => random.pick(WORLD.languages)),
    ownership: some(1, () => random.pick(WORLD.ownership)),
    pastContracts: some(3, contract),
    openToPartners: random.chance(0.5),
    ...optional('registrationId', maybe(() => `reg-${number}`)),
    ...optional('foundedOn', maybe(() => random.pick(WORLD.days))),
    ...optional('employees', maybe(() => random.pick([0, 1, 4, 5, 9, 10, 49, 50, 74, 75, 250]))),
    ...optional('activity', maybe(() => ({ scheme: 'ISIC4', id: random.pick(WORLD.activities) }))),
    ...optional('staff', random.chance(0.3) ? some(2, () => ({ role: random.pick(WORLD.roles), count: random.between(0, 6) })) : undefined),
    ...optional('declarations', random.chance(0.5) ? some(2, () => ({ ground: random.pick(WORLD.grounds), applies: random.chance(0.3), ...optional('validUntil', maybe(() => random.pick(WORLD.ends))) })) : undefined),
    ...optional('maxContractValue', maybe(() => moneyOf(amount(), random.pick(WORLD.currencies)))),
    ...optional('sizeProof', random.chance(0.15) ? { register: random.pick(WORLD.registers), id: '1', validUntil: random.pick(WORLD.ends) } : undefined),
  };
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
