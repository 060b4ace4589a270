import type { Problem } from '../common/errors.js';
import type { TenderId } from '../common/brand.js';
import { ENVELOPES, type EnvelopeName } from './bid.js';

/** Documents of a bidder for a tender, those of its earlier bids among them. */
export const MOST_BIDDER_DOCUMENTS = 60;
/** Documents that one envelope names. */
export const MOST_ENVELOPE_DOCUMENTS = 20;

/** A document as the sealed envelope lists it: whoever opens goes by this and by nothing that lies beside it. */
export interface BidDocument {
  readonly id: string;
  /** The key that it is sealed to. */
  readonly keyId: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Of its sealed bytes, the title's first, then piece by piece; hexadecimal. */
  readonly sha256: string;
}

/** A document that came before the bid does: sealed, and whole once it has a hash. */
export interface UploadedDocument extends Omit<BidDocument, 'mediaType' | 'sha256'> {
  readonly tenderId: TenderId;
  /** The consortium, or the firm alone. */
  readonly bidderId: string;
  readonly envelope: EnvelopeName;
  readonly mediaType?: string;
  readonly sha256?: string;
}

/** What a bid names. */
export interface NamedDocument {
  readonly id: string;
  readonly sha256: string;
}

/** The documents that each envelope names. */
export interface EnvelopeDocuments {
  readonly name: EnvelopeName;
  readonly documents?: readonly NamedDocument[];
}

/**
 * What keeps named documents from being handed in: each is there, of this bidder and tender, in its envelope, whole, and what the bidder takes it for.
 * @param uploaded of this bidder for this tender
 */
export function documentProblems(envelopes: readonly EnvelopeDocuments[], uploaded: readonly UploadedDocument[]): readonly Problem[] {
  const seen = new Set<string>();
  return envelopes.flatMap(({ name, documents = [] }, envelope) => {
    const tooMany = documents.length > MOST_ENVELOPE_DOCUMENTS;
    if (tooMany) return [{ path: `envelopes[${envelope}].documents`, code: 'bid_document.too_many', message: `An envelope holds ${MOST_ENVELOPE_DOCUMENTS} documents. Put several into one archive.` }];
    return documents.flatMap(({ id, sha256 }, index): Problem[] => {
      const at = `envelopes[${envelope}].documents[${index}]`;
      const twice = seen.has(id);
      seen.add(id);
      if (twice) return [{ path: `${at}.id`, code: 'bid_document.twice', message: 'This document is named twice.' }];
      const found = uploaded.find((each) => each.id === id);
      if (found === undefined) return [{ path: `${at}.id`, code: 'bid_document.unknown', message: 'This bidder has no such document for this tender. Send it first.' }];
      if (found.envelope !== name) return [{ path: `${at}.id`, code: 'bid_document.other_envelope', message: `This document is of the ${found.envelope} envelope.` }];
      if (found.sha256 === undefined) return [{ path: `${at}.id`, code: 'bid_document.not_whole', message: 'Not all pieces of this document are here. Send the rest and complete it, or leave it out.' }];
      if (found.sha256 !== sha256.toLowerCase()) return [{ path: `${at}.sha256`, code: 'bid_document.differs', message: `What is here has the SHA-256 ${found.sha256}.` }];
      return [];
    });
  });
}

/** The documents of an envelope as they are sealed into it, in the order in which they were named; the caller has looked for problems. */
export function documentsIn(name: EnvelopeName, envelopes: readonly EnvelopeDocuments[], uploaded: readonly UploadedDocument[]): readonly BidDocument[] {
  const named = envelopes.find((each) => each.name === name)?.documents ?? [];
  return named.flatMap(({ id }) => {
    const found = uploaded.find((each) => each.id === id);
    if (found?.mediaType === undefined || found.sha256 === undefined) return [];
    const { keyId, mediaType, sizeBytes, sha256 } = found;
    return [{ id, keyId, mediaType, sizeBytes, sha256 }];
  });
}

/** All documents that a bid names, technical ones first: what its receipt and the record say of them. */
export function namedDocuments(envelopes: readonly EnvelopeDocuments[]): readonly (NamedDocument & { readonly envelope: EnvelopeName })[] {
  return ENVELOPES.flatMap((envelope) => (envelopes.find(({ name }) => name === envelope)?.documents ?? []).map(({ id, sha256 }) => ({ id, envelope, sha256: sha256.toLowerCase() })));
}
