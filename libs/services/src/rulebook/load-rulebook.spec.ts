import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rateOn } from '@app/domain';
import { loadRulebook, withRates } from './load-rulebook.js';
import { RULEBOOK_ROOT } from './test-root.js';
import { decimal } from '../../../../test/factories/index.js';

describe('loadRulebook', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
    for (const part of ['economies', 'rates.csv']) cpSync(join(RULEBOOK_ROOT, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function edit(from: string, to: string, file = 'MY.json'): void {
    const path = join(folder, 'economies', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
  const complaint = (): string => {
    try {
      loadRulebook(folder);
    } catch (error) {
      return String(error);
    }
    return 'no complaint';
  };

  it('reads the real rulebook, with a source and a confidence for every definition', () => {
    const { economies, hash } = loadRulebook(RULEBOOK_ROOT);
    const APEC = ['AU', 'BN', 'CA', 'CL', 'CN', 'HK', 'ID', 'JP', 'KR', 'MX', 'MY', 'NZ', 'PE', 'PG', 'PH', 'RU', 'SG', 'TH', 'TW', 'US', 'VN'];
    expect(Object.keys(economies)).toEqual(expect.arrayContaining([...APEC, 'EU', 'GB', 'IN', 'WB']));
    expect(economies['EU']?.serves).toHaveLength(27);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { economy, sizeDefinitions } of Object.values(economies)) {
      const current = sizeDefinitions.filter(({ purposes, validUntil }) => purposes.includes('procurement') && validUntil === undefined);
      // Canada's federal buyers have none, and a bank has no firms.
      expect(current).toHaveLength(['CA', 'WB'].includes(economy) ? 0 : 1);
    }
  });

  it('gives a hash that depends on the facts and not on their layout', () => {
    const before = loadRulebook(folder).hash;
    const path = join(folder, 'economies/MY.json');
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    expect(loadRulebook(folder).hash).toBe(before);
    edit('"50000000"', '"50000001"');
    expect(loadRulebook(folder).hash).not.toBe(before);
  });

  it.each([
    ['a missing source', 'MY', '"source"', '"sauce"', '$.sizeDefinitions[0].source: has to be an object'],
    ['an unknown metric', 'MY', '"metric": "employees"', '"metric": "staff"', 'bands[0].test.any[1].metric: staff is not a metric'],
    ['bands that overlap', 'MY', '"value": "15000000"', '"value": "200000"', 'bands[1].test: annual_turnover < 200000 does not lie above < 300000'],
    ['scores that overlap', 'MX', '"value": "93"', '"value": "4.6"', 'bands[1].test: score <= 4.6 does not lie above <= 4.6'],
    ['bands out of order', 'MY', '"class": "small"', '"class": "micro"', 'bands[1].class: micro may not follow micro'],
    ['a day that does not exist', 'MY', '2014-01-01', '2014-02-30', '$.sizeDefinitions[0].validFrom: "2014-02-30" is not a calendar day'],
    ['an unknown unit', 'MY', '"MYR"', '"MYX"', '$.sizeDefinitions[0].unit: MYX is neither'],
    ['a limit that is a number', 'MY', '"value": "300000"', '"value": 300000', 'test.any[0].value: has to be a plain decimal'],
    ['a form of test that is not known', 'MY', '"any"', '"some"', 'has to be a test with one of the keys'],
    ['an unknown purpose', 'MY', '"statistics"', '"sport"', '$.sizeDefinitions[0].purposes[0]'],
    ['a file of another name', 'MY', '"economy": "MY"', '"economy": "ID"', '$.economy: has to be MY'],
    ['text that is no JSON', 'MY', '{', '', 'economies/MY.json $: '],
    ['sectors that overlap', 'RU', '"isic4": ["56"]', '"isic4": ["14"]', '$.sizeDefinitions[0].sectors[1].isic4[0]: 14 is already in sectors[0]'],
    ['a division that comes after its section', 'JP', '"isic4": ["46"]', '"isic4": ["G"]', '$.sizeDefinitions[0].sectors[1].isic4[0]: 45 is already in sectors[0]'],
    ['a cycle', 'IN', '"validUntil": "2025-03-31",', '"validUntil": "2025-03-31", "replaces": "IN-SO1364E",', '$.sizeDefinitions[0].replaces: a cycle: IN-SO1364E comes round to IN-SO2119E'],
    ['a date gap between definitions', 'IN', '"validUntil": "2025-03-31"', '"validUntil": "2025-03-30"', '$.sizeDefinitions[1].validFrom: a date gap or overlap'],
    ['a predecessor that is not there', 'IN', '"replaces": "IN-SO2119E"', '"replaces": "IN-OLD"', '$.sizeDefinitions[1].replaces: there is no IN-OLD in this file'],
    ['a date gap in an index unit', 'PE', '"from": "2023-01-01"', '"from": "2023-01-02"', '$.indexUnits[0].values[2].from: a date gap or overlap: 2023-01-01 comes next'],
    ['a year end that is none', 'CL', '"from": "2023-12-31", "until": "2023-12-31"', '"from": "2023-12-30", "until": "2023-12-30"', 'has to be one last day of a year'],
    ['a share of conditions above their number', 'GB', '"at_least": 2', '"at_least": 4', 'test.at_least: has to be a whole number from 1 to 3'],
    ['a majority that is none', 'BN', '"least": 2', '"least": 1', 'majority.least: has to be more than half of 3'],
    ['a tie-break of another metric', 'BN', '"tieBreak": ["annual_turnover"', '"tieBreak": ["total_capital"', 'majority.tieBreak[0]: total_capital is no metric of the bands'],
    ['a kind of holder that is not known', 'MY', '"multinational"', '"giant"', 'excludes[0].types[1]: giant is not one of'],
    ['a share above a hundred', 'EU', '"linkedOverPct": "50"', '"linkedOverPct": "150"', 'affiliates.linkedOverPct: has to be a percentage'],
    ['a reservation by a definition that is not there', 'CL', '"definition": "CL-L20416"', '"definition": "CL-X"', '$.reservations[0].definition: there is no CL-X in this file'],
    ['a reservation that does not say what happens without bids', 'CL', '"whenNobodySmallBids"', '"whenNobody"', '$.reservations[0].whenNobodySmallBids: has to be a text'],
    ['a target without its share', 'PE', '"targetPct": "40",', '', '$.reservations[0].targetPct: a target needs its percentage'],
    ['value bounds the wrong way round', 'US', '"valueFrom": "15000"', '"valueFrom": "450000"', '$.reservations[0].scope.valueFrom: has to lie below valueUntil'],
    ['a joint-bid rule without a source', 'TW', '"sources": [{ "law": "政府採購法; 共同投標辦法", "article": "art. 25", "year": 2019 }]', '"sources": []', '$.jointBidRules[0].sources: needs 1 or more'],
    ['bounds of members the wrong way round', 'TW', '"members": { "min": 2, "max": 5', '"members": { "min": 6, "max": 5', '$.jointBidRules[0].members.max: lies below min'],
    ['a group of one', 'JP', '"members": { "min": 4', '"members": { "min": 1', '$.jointBidRules[0].members.min: has to be two or more'],
    ['a joint-bid permission that is not known', 'CL', '"only_for_listed_sizes"', '"perhaps"', '$.jointBidRules[0].permission: "perhaps" is not one of'],
    ['a paper from an amount of no known unit', 'CL', '"unit": "CLP_UTM" }', '"unit": "CLP_UTX" }', '.from.unit: CLP_UTX is neither a currency nor an index unit'],
    ['an aggregation that is not known', 'PH', '"aggregation": "any_one"', '"aggregation": "most"', '$.jointBidRules[0].capacity[1].aggregation: "most" is not one of'],
    ['a share of the work above a hundred', 'US', '"minPct": "40"', '"minPct": "140"', '$.jointBidRules[0].workShares[0].minPct: has to be a percentage'],
    ['a key that a joint-bid rule does not have', 'EU', '"sizeEffect"', '"sizeAffect"', '$.jointBidRules[0].sizeAffect: is not a field of this'],
    ['a threshold without a source', 'JP', '"source": { "law": "Ministry of Foreign Affairs of Japan, thresholds for fiscal years 2026 and 2027", "year": 2026 },', '', '$.marketAccess.thresholds[0].source: has to be an object'],
    ['a threshold in no known unit', 'JP', '"unit": "JPY",\n        "from"', '"unit": "YEN",\n        "from"', '$.marketAccess.thresholds[0].unit: "YEN" is neither a currency nor XDR'],
    ['a threshold that ends before it begins', 'JP', '"until": "2028-03-31"', '"until": "2025-03-31"', '$.marketAccess.thresholds[0].until: lies before from'],
    ['a preference of no known kind', 'IN', '"kind": "price_match"', '"kind": "gift"', '$.pricePreferences[0].kind: "gift" is not one of'],
  ])('names file and path of %s', (_, economy, from, to, expected) => {
    edit(from, to, `${economy}.json`);
    const said = complaint();
    expect(said).toContain(`economies/${economy}.json`);
    expect(said).toContain(expected);
  });

  it.each([
    ['a unit that is none', 'XDR,JPY', 'sdr,JPY', 'rates.csv row 2 unit: "sdr" has to be'],
    ['a currency that is none', 'XDR,JPY', 'XDR,JPX', 'rates.csv row 2 currency: "JPX" has to be a currency'],
    ['a day that does not exist', '2028-03-31', '2028-03-32', 'rates.csv row 2 until: "2028-03-32" is not a calendar day'],
    ['a value of nothing', ',1.84,', ',0,', 'rates.csv row 3 value: "0" has to be a plain decimal above zero'],
    ['rows that overlap', 'XDR,CAD', 'XDR,JPY', 'rates.csv row 3 from: overlaps with row 2'],
    ['a missing source', 'Treasury Board Contracting Policy Notice 2025-8', '', 'rates.csv row 3 law: has to be a text'],
  ])('names the row of %s in the table of rates', (_, from, to, expected) => {
    edit(from, to, '../rates.csv');
    expect(complaint()).toContain(expected);
  });

  it('has a hash of its own with further rates, which count before those it has', () => {
    const held = loadRulebook(folder);
    const [first] = held.rates;
    const changed = withRates(held, [{ ...first!, value: decimal('201') }]);
    expect(changed.hash).not.toBe(held.hash);
    expect(rateOn(changed, 'XDR', 'JPY', '2026-04-01')?.value).toBe('201');
    expect(rateOn(held, 'XDR', 'JPY', '2026-03-31')).toBeUndefined();
    expect(rateOn(held, 'PEN_UIT', 'PEN', '2025-06-30')).toMatchObject({ value: '5350', confidence: 'high' });
  });

  it('complains of an economy that two files serve', () => {
    edit('"AT"', '"MY"', 'EU.json');
    expect(complaint()).toContain('MY is already in economies/EU.json');
  });
});
