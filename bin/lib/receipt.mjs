import { createPublicKey, verify } from 'node:crypto';

/**
 * The receipt's signed text: everything but the signature, keys sorted, no white space. Written here anew, so that a receipt is not checked by the code that made it.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function signedText(value) {
  if (Array.isArray(value)) return `[${value.map(signedText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = /** @type {Record<string, unknown>} */ (value);
    return `{${Object.keys(record).sort().map((key) => `${JSON.stringify(key)}:${signedText(record[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * @param {Record<string, unknown>} receipt as it was given, with `signature`
 * @param {readonly { id: string, publicKey: string }[]} keys of the service, by whatever way they came
 * @returns {string | undefined} what is wrong with it
 */
export function receiptFault(receipt, keys) {
  const { signature, ...signed } = receipt;
  if (typeof signature !== 'string' || typeof signed.signingKeyId !== 'string') return 'this is no receipt: it has no signature';
  const key = keys.find(({ id }) => id === signed.signingKeyId);
  if (key === undefined) return `it is signed with the key ${signed.signingKeyId}, which is not among the keys given`;
  const holds = verify(null, Buffer.from(signedText(signed)), createPublicKey(key.publicKey), Buffer.from(signature, 'base64'));
  return holds ? undefined : 'the signature does not hold: the receipt was changed, or the service did not give it';
}
