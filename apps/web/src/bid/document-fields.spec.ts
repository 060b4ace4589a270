import { describe, expect, it } from '@jest/globals';
import { documentFields, namedIn } from './document-fields.js';

const sent = (id: string, more: object = {}) => ({ id, tenderId: 't', envelope: 'technical' as const, format: 'application/pdf', sizeBytes: 9, sha256: `hash of ${id}`, complete: true, createdAt: 'then', completedAt: 'now', ...more });
const items = [sent('plan'), sent('sheet', { envelope: 'price' }), sent('half', { sha256: undefined, complete: false, completedAt: undefined })];
const chosen = (body: object, added?: string) => documentFields(items, body as Record<string, unknown>, added).filter((each) => each.chosen).map(({ id }) => id);

describe('the documents in the form of a bid', () => {
  it('are all chosen that are whole while the form is fresh, and then as it says', () => {
    expect(chosen({})).toEqual(['plan', 'sheet']);
    expect(chosen({ technical: 'x', 'doc-sheet': 'hash of sheet', 'doc-half': 'made up' })).toEqual(['sheet']);
    expect(chosen({ technical: 'x', 'doc-sheet': 'another hash' }, 'plan')).toEqual(['plan']);
  });

  it('are named in their envelopes, with the names of their files kept in the form alone', () => {
    const fields = documentFields(items, { 'doc-plan': 'hash of plan', 'name-plan': 'plan.pdf' });
    expect(fields.map(({ name }) => name)).toEqual(['plan.pdf', '', '']);
    expect(namedIn('technical', fields)).toEqual({ documents: [{ id: 'plan', sha256: 'hash of plan' }] });
    expect(namedIn('price', fields)).toEqual({});
  });
});
