import type { Business, BusinessId } from '@app/domain';
import { decimal, money } from './money.js';
import { nextCount, nextId } from './next-id.js';

/** A micro firm of four that repairs roofs in Selangor. */
export function buildBusiness(overrides: Partial<Business> = {}): Business {
  return {
    id: nextId('business') as BusinessId,
    version: 1,
    name: `Example Roofing ${nextCount('business name')}`,
    economy: 'MY',
    foundedOn: '2018-03-01',
    employees: 4,
    figures: [{ metric: 'annual_turnover', value: decimal('240000'), currency: 'MYR', year: 2025 }],
    activity: { scheme: 'ISIC4', id: '4390' },
    links: [],
    description: 'We repair and replace roofs of schools, clinics and houses.',
    classifications: [{ scheme: 'CPV', id: '45261000' }],
    regions: ['MY-10'],
    certifications: [],
    capabilities: [],
    maxContractValue: money('500000.00', 'MYR'),
    languages: ['ms', 'en'],
    ownership: [],
    pastContracts: [],
    openToPartners: true,
    ...overrides,
  };
}
