import { createHash } from 'node:crypto';
import { readPublicKey, type PublicSealingKey } from './public-key.js';
import { pad } from './padding.js';
import { bufferOf, suite } from './suite.js';

/** What an envelope is bound to: opened under any other of these it does not open. */
export interface EnvelopeContext {
  readonly tenderId: string;
  readonly bidId: string;
  /** `technical` or `price`. */
  readonly envelope: string;
}

/** What a part of a document is bound to. It comes before its bid does, so that it is bound to the bidder; the envelope, which is bound to the bid, names the document. */
export interface DocumentContext {
  readonly tenderId: string;
  /** The consortium, or the firm alone. */
  readonly bidderId: string;
  readonly documentId: string;
  readonly envelope: string;
  /** `TITLE`, or the name of a piece. */
  readonly part: string;
}

export type SealContext = EnvelopeContext | DocumentContext;

/** The part of a document that says what it is called. */
export const TITLE = 'title';

/** @param number from 0 */
export function pieceName(number: number, pieces: number): string {
  return `piece ${number + 1} of ${pieces}`;
}

/** What was sealed: useless without the opener's private key. */
export interface SealedEnvelope {
  readonly keyId: string;
  /** The encapsulated key. */
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
  /** Of `enc` and `ciphertext` one behind the other, hexadecimal. */
  readonly sha256: string;
}

/** Named apart, so that no part of a document can stand for an envelope. */
const PROTOCOLS = { envelope: 'tandem sealed bid 1', document: 'tandem bid document 1' } as const;

/** RFC 9180, base mode, one message a context: the tender in `info`, all else in the associated data. */
export function boundTo(context: SealContext): { readonly info: ArrayBuffer; readonly aad: ArrayBuffer } {
  const encode = (parts: readonly string[]): ArrayBuffer => bufferOf(new TextEncoder().encode(JSON.stringify(parts)));
  if (!('documentId' in context)) return { info: encode([PROTOCOLS.envelope, context.tenderId]), aad: encode([context.bidId, context.envelope]) };
  const { tenderId, bidderId, documentId, envelope, part } = context;
  return { info: encode([PROTOCOLS.document, tenderId]), aad: encode([bidderId, documentId, envelope, part]) };
}

/** Seals the bytes to the opener. */
export async function seal(key: PublicSealingKey, context: SealContext, plain: Uint8Array): Promise<SealedEnvelope> {
  const { info, aad } = boundTo(context);
  const padded = pad(plain);
  try {
    const sealed = await suite.seal({ recipientPublicKey: await readPublicKey(key), info }, bufferOf(padded), aad);
    const [enc, ciphertext] = [Buffer.from(sealed.enc), Buffer.from(sealed.ct)];
    return { keyId: key.id, enc, ciphertext, sha256: hashOfSealed(enc, ciphertext) };
  } finally {
    padded.fill(0);
  }
}

export function hashOfSealed(enc: Uint8Array, ciphertext: Uint8Array): string {
  return createHash('sha256').update(enc).update(ciphertext).digest('hex');
}

/** Encapsulated key and ciphertext one behind the other, as they are kept where they are one column. */
export function joined({ enc, ciphertext }: Pick<SealedEnvelope, 'enc' | 'ciphertext'>): Buffer {
  return Buffer.concat([enc, ciphertext]);
}

/** Undoes `joined`: an encapsulated key is as long as the suite says. */
export function parted(bytes: Buffer): Pick<SealedEnvelope, 'enc' | 'ciphertext'> {
  return { enc: bytes.subarray(0, suite.kem.encSize), ciphertext: bytes.subarray(suite.kem.encSize) };
}
