import { describe, expect, it } from '@jest/globals';
import { bidTargets, fromDocument, moneyToJson, toDocument } from '@app/domain';
import { buildBusiness, buildBuyer, buildLot, buildRequirement, buildTender } from './index.js';

describe('factories', () => {
  it('number ids in the order of building', () => {
    const [first, second] = [buildBusiness(), buildBusiness()];
    expect(first.id).toMatch(/^b0000000-0000-4000-8000-\d{12}$/);
    expect(Number(second.id.slice(-12)) - Number(first.id.slice(-12))).toBe(1);
  });

  it('let a test state only what matters', () => {
    expect(buildBusiness({ economy: 'PE', employees: 12 })).toMatchObject({ economy: 'PE', employees: 12, openToPartners: true });
  });

  it('give a tender the name and economy of its buyer', () => {
    const buyer = buildBuyer({ name: 'Municipalidad de Prueba', economy: 'PE' });
    expect(buildTender({ buyer })).toMatchObject({ buyerId: buyer.id, buyerName: buyer.name, economy: 'PE' });
    expect(buildTender({ buyer })).not.toHaveProperty('buyer');
  });

  it('build lots that a tender can be bid for by', () => {
    const tender = buildTender({ lots: [buildLot(), buildLot({ title: 'Roof of the clinic' })] });
    expect(bidTargets(tender).map(({ title }) => title)[1]).toBe('Repair of school roofs: Roof of the clinic');
  });

  it('build a requirement of any kind', () => {
    const requirement = buildRequirement({ kind: 'turnover', years: 2 });
    expect({ ...requirement, amount: moneyToJson(requirement.amount) }).toMatchObject({
      kind: 'turnover',
      years: 2,
      aggregation: 'sum',
      amount: { amount: '200000.00', currency: 'MYR' },
    });
    expect(buildRequirement().certificateId).toBe('9001');
  });

  it('build documents that survive being stored', () => {
    const tender = buildTender({ requirements: [buildRequirement({ kind: 'contract_value' })] });
    expect(fromDocument(JSON.parse(JSON.stringify(toDocument(tender))))).toEqual(tender);
  });
});
