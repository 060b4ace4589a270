import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../api/api-client.js';
import { errorsOf } from './form-errors.js';

const problem = (errors: Problem['errors'], code = 'input.invalid'): Problem => ({ type: 'about:blank', title: 'No', status: 422, code, detail: 'In English.', instance: '', requestId: '', errors });

describe('what the API has against a form', () => {
  it('stands beside its field, and in a summary that leads to it', () => {
    const { by, list } = errorsOf(problem([{ path: 'tenderPeriod.endDate', code: 'tender.deadline_past', message: 'The deadline has passed. Choose a later one.' }]), ['title', 'tenderPeriod'], 'en');
    expect(by).toEqual({ tenderPeriod: { text: 'The deadline has passed. Choose a later one.' } });
    expect(list).toEqual([{ text: 'The deadline has passed. Choose a later one.', href: '#tenderPeriod' }]);
  });

  it('stands at the first field where it concerns none of the form', () => {
    expect(Object.keys(errorsOf(problem([]), ['title', 'value'], 'en').by)).toEqual(['title']);
    expect(Object.keys(errorsOf(problem([{ path: 'elsewhere', code: 'x', message: 'm' }]), ['title'], 'en').by)).toEqual(['title']);
  });

  it('is said in the language of the reader where we have words, else as it came', () => {
    expect(errorsOf(problem([{ path: 'title', code: 'region.unknown', message: 'There is no "XX-1".' }]), ['title'], 'es').by).toEqual({ title: { text: 'No existe ese lugar.' } });
    expect(errorsOf(problem([{ path: 'title', code: 'region.unknown', message: 'There is no "XX-1".' }]), ['title'], 'en').by).toEqual({ title: { text: 'There is no "XX-1".' } });
    expect(errorsOf(problem([], 'never.heard_of'), ['title'], 'es').by).toEqual({ title: { text: 'In English.' } });
    expect(errorsOf(problem([], 'opening.same_person'), ['title'], 'es').by).toEqual({ title: { text: 'Usted ya lo pidió. También tiene que pedirlo otra persona del comprador que abra ofertas.' } });
    expect(errorsOf(problem([], 'bid.late'), ['title'], 'en').by).toEqual({ title: { text: 'This came in after the deadline, so it was not handed in. Nothing has changed.' } });
    expect(errorsOf(problem([], 'tender.not_open'), ['title'], 'es').by).toEqual({ title: { text: 'Esta licitación no está abierta.' } });
  });
});
