import { describe, expect, it } from '@jest/globals';
import type { TenderId } from '../common/brand.js';
import { documentProblems, documentsIn, MOST_ENVELOPE_DOCUMENTS, namedDocuments, type UploadedDocument } from './bid-document.js';
import { envelopeText, readEnvelope } from './envelope-content.js';

const HASH = 'ab'.repeat(32);
const uploaded = (id: string, overrides: Partial<UploadedDocument> = {}): UploadedDocument => ({
  id, tenderId: 't' as TenderId, bidderId: 'firm', envelope: 'technical', keyId: 'key', mediaType: 'application/pdf', sizeBytes: 9, sha256: HASH, ...overrides,
});
const { sha256: _whole, ...half } = uploaded('half');
const here = [uploaded('plan'), uploaded('sheet', { envelope: 'price' }), half];
const codes = (technical: readonly { id: string; sha256?: string }[]) =>
  documentProblems([{ name: 'price' }, { name: 'technical', documents: technical.map((each) => ({ sha256: HASH, ...each })) }], here).map(({ path, code }) => `${path} ${code}`);

describe('the documents of a bid', () => {
  it('are handed in whole, each in its envelope, whatever the case of its hash', () => {
    expect(codes([{ id: 'plan', sha256: HASH.toUpperCase() }])).toEqual([]);
    expect(documentProblems([{ name: 'technical' }, { name: 'price', documents: [] }], [])).toEqual([]);
  });

  it.each<[string, { id: string; sha256?: string }[], string]>([
    ['that is not whole', [{ id: 'half' }], 'envelopes[1].documents[0].id bid_document.not_whole'],
    ['that is not there', [{ id: 'plan' }, { id: 'other' }], 'envelopes[1].documents[1].id bid_document.unknown'],
    ['of the other envelope', [{ id: 'sheet' }], 'envelopes[1].documents[0].id bid_document.other_envelope'],
    ['that is another than the bidder means', [{ id: 'plan', sha256: 'cd'.repeat(32) }], 'envelopes[1].documents[0].sha256 bid_document.differs'],
    ['that is named twice', [{ id: 'plan' }, { id: 'plan' }], 'envelopes[1].documents[1].id bid_document.twice'],
    ['too many', Array.from({ length: MOST_ENVELOPE_DOCUMENTS + 1 }, () => ({ id: 'plan' })), 'envelopes[1].documents bid_document.too_many'],
  ])('are refused where one is named %s, with the place', (_what, named, expected) => {
    expect(codes(named)).toEqual([expected]);
  });

  it('stand in the envelope behind its content, whatever that holds, and an envelope without any is as it always was', () => {
    const envelopes = [{ name: 'price' as const, documents: [{ id: 'sheet', sha256: HASH }] }, { name: 'technical' as const, documents: [{ id: 'plan', sha256: HASH }] }];
    const documents = documentsIn('technical', envelopes, here);
    expect(documents).toEqual([{ id: 'plan', keyId: 'key', mediaType: 'application/pdf', sizeBytes: 9, sha256: HASH }]);
    for (const content of ['two lines\n["and a list"]', { method: 'Two\nteams' }]) {
      expect(readEnvelope(envelopeText(content, documents))).toEqual({ content: JSON.stringify(content), documents });
      expect(readEnvelope(JSON.stringify(content))).toEqual({ content: JSON.stringify(content), documents: [] });
    }
    expect(namedDocuments(envelopes).map(({ id, envelope }) => `${envelope} ${id}`)).toEqual(['technical plan', 'price sheet']);
  });
});
