import { parseDecimal, type Decimal } from '../money/decimal.js';
import type { Comparison, Confidence, EconomyRules, Rulebook, SizeBand, SizeClass, SizeDefinition, SizeTest } from './rulebook.js';
import type { Metric } from '../business/metric.js';

/** A small invented rulebook for specs; one economy a feature. Never exported from the lib. */
export function buildRulebook(): Rulebook {
  const economies = [
    economy('MY', [
      definition('MY-TEST', 'MYR', [
        band('micro', { any: [leaf('employees', '<', 5), leaf('annual_turnover', '<', 300_000)] }),
        band('small', { any: [leaf('employees', '<', 30), leaf('annual_turnover', '<', 3_000_000)] }),
        band('medium', { any: [leaf('employees', '<=', 75), leaf('annual_turnover', '<=', 20_000_000)] }),
      ]),
    ]),
    economy('TH', [
      definition('TH-TEST', 'THB', [
        band('micro', { all: [leaf('employees', '<=', 5), leaf('annual_turnover', '<=', 1_800_000)] }),
        band('small', { all: [leaf('employees', '<=', 30), leaf('annual_turnover', '<=', 50_000_000)] }),
      ]),
    ]),
    economy('AU', [
      { ...definition('AU-GENERAL', 'AUD', [band('micro', leaf('employees', '<=', 4)), band('small', leaf('employees', '<=', 19))]), purposes: ['statistics'] },
      definition('AU-SME', 'AUD', [band('sme', leaf('employees', '<', 200))]),
    ]),
    { ...economy('EU', [definition('EU-TEST', 'EUR', [band('micro', { all: [leaf('employees', '<', 10), leaf('annual_turnover', '<=', 2_000_000)] })])]), serves: ['DE', 'FR'] },
    economy('PG', [definition('PG-TEST', 'PGK', [band('micro', leaf('employees', '<', 5))], 'low')]),
    {
      ...economy('PE', [definition('PE-TEST', 'PEN_UIT', [band('micro', leaf('annual_turnover', '<=', 150)), band('small', leaf('annual_turnover', '<=', 1700))])]),
      indexUnits: [
        {
          unit: 'PEN_UIT',
          currency: 'PEN',
          held: 'every_day',
          values: [
            { from: '2024-01-01', until: '2024-12-31', value: decimal(5150), confidence: 'high' },
            { from: '2025-01-01', until: '2025-12-31', value: decimal(5350), confidence: 'high' },
            { from: '2026-01-01', until: '2026-12-31', value: decimal(5500), confidence: 'low' },
          ],
          source: { law: 'Test law of PE', year: 2025 },
        },
      ],
    },
  ] satisfies readonly EconomyRules[];
  return { hash: 'test', economies: Object.fromEntries(economies.map((rules) => [rules.economy, rules])), rates: [] };
}

function economy(code: string, sizeDefinitions: readonly SizeDefinition[]): EconomyRules {
  return { economy: code, name: code, kind: 'economy', serves: [], sizeDefinitions, reservations: [], pricePreferences: [], jointBidRules: [], indexUnits: [] };
}

function definition(id: string, unit: string, bands: readonly SizeBand[], confidence: Confidence = 'high'): SizeDefinition {
  return {
    id,
    purposes: ['statistics', 'procurement'],
    unit,
    validFrom: '2014-01-01',
    sectors: [{ sector: 'all', isic4: ['*'], bands }],
    source: { law: `Test law of ${id.slice(0, 2)}`, article: 'art. 1', year: 2013 },
    confidence,
    verify: [],
    notChecked: [],
  };
}

function band(size: SizeClass, test: SizeTest): SizeBand {
  return { class: size, test };
}

function leaf(metric: Metric, op: Comparison, value: number): SizeTest {
  return { metric, op, value: decimal(value) };
}

function decimal(value: number): Decimal {
  const read = parseDecimal(value);
  if (read === undefined) throw new Error(`${value} is no decimal`);
  return read;
}
