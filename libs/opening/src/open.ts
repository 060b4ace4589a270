import { boundTo, bufferOf, suite, unpad, type SealContext, type SealedEnvelope } from '@app/sealing';
import { readPrivateKey, type SealingKeyPair } from './key-pair.js';

/** Opens an envelope. @throws Error where the key is another, a byte was changed, or it stands under another tender, bid or name */
export async function open(pair: SealingKeyPair, context: SealContext, { enc, ciphertext }: Pick<SealedEnvelope, 'enc' | 'ciphertext'>): Promise<Buffer> {
  const { info, aad } = boundTo(context);
  const padded = await suite.open({ recipientKey: await readPrivateKey(pair), enc: bufferOf(enc), info }, bufferOf(ciphertext), aad);
  return unpad(new Uint8Array(padded));
}
