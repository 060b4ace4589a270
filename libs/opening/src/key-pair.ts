import type { webcrypto } from 'node:crypto';
import { bufferOf, keyIdOf, readPublicKey, suite, SUITE_NAME, type PublicSealingKey } from '@app/sealing';

/** The opener's own; never leaves its key file. */
export interface SealingKeyPair extends PublicSealingKey {
  /** Base64url. */
  readonly privateKey: string;
}

export async function createKeyPair(): Promise<SealingKeyPair> {
  const pair = (await suite.kem.generateKeyPair()) as webcrypto.CryptoKeyPair;
  const publicKey = Buffer.from(await suite.kem.serializePublicKey(pair.publicKey));
  const privateKey = Buffer.from(await suite.kem.serializePrivateKey(pair.privateKey));
  return { id: keyIdOf(publicKey), suite: SUITE_NAME, publicKey: publicKey.toString('base64url'), privateKey: privateKey.toString('base64url') };
}

/** @throws Error for bytes that are no key of this suite */
export async function readPrivateKey({ privateKey }: SealingKeyPair): Promise<webcrypto.CryptoKey> {
  return (await suite.kem.deserializePrivateKey(bufferOf(Buffer.from(privateKey, 'base64url')))) as webcrypto.CryptoKey;
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
