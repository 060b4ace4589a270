import { describe, expect, it } from '@jest/globals';
import { businessSize, messageText } from '@app/domain';
import { buildBusiness } from '../../../../test/factories/index.js';
import { loadRulebook } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';

const rulebook = loadRulebook(RULEBOOK_ROOT);
const spanish = (overrides: Parameters<typeof buildBusiness>[0]): string => {
  const [finding] = businessSize(buildBusiness(overrides), rulebook, '2026-11-24').findings;
  return messageText(finding!.question ?? finding!.message, 'es');
};

describe('a question of size', () => {
  it('names the figures that are missing in Spanish', () => {
    expect(spanish({ economy: 'MY', employees: undefined, figures: [], activity: { scheme: 'ISIC4', id: '4100' } })).toMatch(/^¿Cuál es la última cifra anual de (personal|ventas anuales)/);
    expect(spanish({ economy: 'PE', figures: [{ metric: 'annual_turnover', value: '5' as never, currency: 'USD', year: 2025 }] })).toContain('ventas anuales (de USD a PEN el 2025-12-31)');
    expect(spanish({ economy: 'ZZ' })).toContain('micro, pequeña o mediana');
  });

  it('says in Spanish by which figures a class is known', () => {
    expect(spanish({ economy: 'MY', employees: 3, figures: [{ metric: 'annual_turnover', value: '200000' as never, currency: 'MYR', year: 2025 }], activity: { scheme: 'ISIC4', id: '4100' } })).toBe('Categoría microempresa según MY-SMECORP-2014, con cifras declaradas.');
  });
});
