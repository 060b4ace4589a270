import { describe, expect, it } from '@jest/globals';
import { matrixOf } from './matrix.js';

const finding = (clause: string, verdict: string, members?: { businessId?: string; pseudonym?: string; gives: string; words?: { key: string; params: object; text: string; translations: { es: string } } }[]) =>
  ({ clause, verdict, have: `${clause} together`, message: { key: 'x', params: {}, text: `${clause} is asked` }, members, source: { type: 'tender', ref: clause } }) as Parameters<typeof matrixOf>[0][number];
const MEMBERS = [{ businessId: 'a', label: 'Own Roofs' }, { pseudonym: 'firm-1', label: 'A firm' }];

describe('the matrix of members and conditions', () => {
  it('says it in the language of the answer where it is in words', () => {
    const words = { key: 'have.not_stated', params: {}, text: 'no indicado', translations: { es: 'no indicado' } };
    expect(matrixOf([finding('output', 'unknown', [{ businessId: 'a', gives: 'not stated', words }, { pseudonym: 'firm-1', gives: '40' }])], MEMBERS).rows[0]?.gives).toEqual(['no indicado', '40']);
  });

  it('writes what the whole has as it is told to, in the language of the answer', () => {
    const amounts = [{ written: 'MYR 5.00', amount: '5.00', currency: 'MYR' }];
    const found = { key: 'have.turnover', params: {}, text: 'MYR 5.00 al año', amounts };
    const given = { ...finding('turnover', 'pass', [{ businessId: 'a', gives: 'MYR 5.00' }]), have: 'MYR 5.00 a year', found } as Parameters<typeof matrixOf>[0][number];
    expect(matrixOf([given], MEMBERS, ({ text }) => text.toUpperCase()).rows[0]).toMatchObject({ have: 'MYR 5.00 AL AÑO', text: 'TURNOVER IS ASKED' });
  });

  it('says who gives what, by id or pseudonym, and leaves empty who gives nothing', () => {
    const { members, rows } = matrixOf([finding('output', 'pass', [{ businessId: 'a', gives: '40' }, { pseudonym: 'firm-1', gives: '50 to 75 %' }]), finding('licence', 'pass', [{ pseudonym: 'firm-1', gives: 'holds it' }])], MEMBERS);
    expect(members).toEqual(['Own Roofs', 'A firm']);
    expect(rows.map(({ gives }) => gives)).toEqual([['40', '50 to 75 %'], ['', 'holds it']]);
  });

  it('begins with what stands in the way and what is open, and keeps apart what is nobody’s in particular', () => {
    const { rows, rest } = matrixOf([finding('met', 'pass', [{ businessId: 'a', gives: '1' }]), finding('size', 'pass'), finding('open', 'unknown', [{ businessId: 'a', gives: '?' }]), finding('missing', 'fail', [{ businessId: 'a', gives: '0' }])], MEMBERS);
    expect(rows.map(({ text }) => text)).toEqual(['missing is asked', 'open is asked', 'met is asked']);
    expect(rest.map(({ clause }) => clause)).toEqual(['size']);
  });
});
