import { describe, expect, it } from '@jest/globals';
import { canonical, ReceiptSigner } from '@app/sealing';
import { receiptFault, signedText } from './receipt.mjs';

const signer = new ReceiptSigner('a secret of tests');
const signed = { bidId: 'b1', receivedAt: '2026-11-24T12:00:00.000Z', envelopes: [{ name: 'technical', sha256: 'aa' }], audit: { number: 3, hash: 'bb' }, signingKeyId: signer.keyId, demonstration: true };
const receipt = { ...signed, signature: signer.sign(signed) };
const keys = [{ id: 'other', publicKey: new ReceiptSigner('other').publicKey }, { id: signer.keyId, publicKey: signer.publicKey }];

describe('npm run receipt:verify', () => {
  it('takes what the service has signed, and writes its text as the service does', () => {
    expect(signedText(signed)).toBe(canonical(signed));
    expect(receiptFault(receipt, keys)).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a changed receipt', { ...receipt, receivedAt: '2026-11-24T11:00:00.000Z' }, 'does not hold'],
    ['a field more', { ...receipt, note: 'x' }, 'does not hold'],
    ['another’s key', { ...receipt, signingKeyId: 'other' }, 'does not hold'],
    ['a key that nobody gave', { ...receipt, signingKeyId: 'unknown' }, 'not among the keys'],
    ['something else', { hello: 'world' }, 'no receipt'],
  ])('refuses %s', (_what, document, why) => {
    expect(receiptFault(document, keys)).toContain(why);
  });
});
