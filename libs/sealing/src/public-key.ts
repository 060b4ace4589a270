import { createHash, type webcrypto } from 'node:crypto';
import { bufferOf, suite } from './suite.js';

/** What everybody may know of a key: envelopes are sealed to it. */
export interface PublicSealingKey {
  /** SHA-256 of the public key, hexadecimal. */
  readonly id: string;
  readonly suite: string;
  /** The uncompressed point, base64url. */
  readonly publicKey: string;
}

export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** @throws Error for bytes that are no key of this suite, or whose id is another's */
export async function readPublicKey({ id, publicKey }: Pick<PublicSealingKey, 'id' | 'publicKey'>): Promise<webcrypto.CryptoKey> {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (keyIdOf(bytes) !== id) throw new Error(`sealing key ${id} has another public key than its name says`);
  return (await suite.kem.deserializePublicKey(bufferOf(bytes))) as webcrypto.CryptoKey;
}
