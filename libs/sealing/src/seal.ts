import { createHash } from 'node:crypto';
import { readPublicKey, type PublicSealingKey } from './public-key.js';
import { pad } from './padding.js';
import { bufferOf, suite } from './suite.js';

/** What an envelope is bound to: opened under any other of these it does not open. */
export interface SealContext {
  readonly tenderId: string;
  readonly bidId: string;
  /** `technical` or `price`; pieces of documents have names of their own. */
  readonly envelope: string;
}

/** A sealed envelope: useless without the opener's private key. */
export interface SealedEnvelope {
  readonly keyId: string;
  /** The encapsulated key. */
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
  /** Of `enc` and `ciphertext` one behind the other, hexadecimal. */
  readonly sha256: string;
}

const PROTOCOL = 'tandem sealed bid 1';

/** RFC 9180, base mode, one message a context: the tender in `info`, bid and envelope in the associated data. */
export function boundTo({ tenderId, bidId, envelope }: SealContext): { readonly info: ArrayBuffer; readonly aad: ArrayBuffer } {
  const encode = (parts: readonly string[]): ArrayBuffer => bufferOf(new TextEncoder().encode(JSON.stringify(parts)));
  return { info: encode([PROTOCOL, tenderId]), aad: encode([bidId, envelope]) };
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
