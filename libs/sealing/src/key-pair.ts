import { createHash, type webcrypto } from 'node:crypto';
import { bufferOf, suite, SUITE_NAME } from './suite.js';

/** What everybody may know of a key: envelopes are sealed to it. */
export interface PublicSealingKey {
  /** SHA-256 of the public key, hexadecimal. */
  readonly id: string;
  readonly suite: string;
  /** The uncompressed point, base64url. */
  readonly publicKey: string;
}

/** The opener's own; never leaves its key file. */
export interface SealingKeyPair extends PublicSealingKey {
  /** Base64url. */
  readonly privateKey: string;
}

export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

export async function createKeyPair(): Promise<SealingKeyPair> {
  const pair = await suite.kem.generateKeyPair();
  const publicKey = Buffer.from(await suite.kem.serializePublicKey(pair.publicKey));
  const privateKey = Buffer.from(await suite.kem.serializePrivateKey(pair.privateKey));
  return { id: keyIdOf(publicKey), suite: SUITE_NAME, publicKey: publicKey.toString('base64url'), privateKey: privateKey.toString('base64url') };
}

/** @throws Error for bytes that are no key of this suite, or whose id is another's */
export async function readPublicKey({ id, publicKey }: PublicSealingKey): Promise<webcrypto.CryptoKey> {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (keyIdOf(bytes) !== id) throw new Error(`sealing key ${id} has another public key than its name says`);
  return suite.kem.deserializePublicKey(bufferOf(bytes));
}

/** @throws Error for bytes that are no key of this suite */
export async function readPrivateKey({ privateKey }: SealingKeyPair): Promise<webcrypto.CryptoKey> {
  return suite.kem.deserializePrivateKey(bufferOf(Buffer.from(privateKey, 'base64url')));
}

/** Whether the private half belongs to the public one: looked at before a key is used or restored. */
export async function pairFits(pair: SealingKeyPair): Promise<boolean> {
  try {
    const recipientPublicKey = await readPublicKey(pair);
    const probe = new TextEncoder().encode('tandem key check');
    const { enc, ct } = await suite.seal({ recipientPublicKey }, bufferOf(probe));
    const opened = await suite.open({ recipientKey: await readPrivateKey(pair), enc }, ct);
    return Buffer.from(opened).equals(Buffer.from(probe));
  } catch {
    return false;
  }
}
