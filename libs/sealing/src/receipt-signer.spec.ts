import { describe, expect, it } from '@jest/globals';
import { canonical, ReceiptSigner, signatureHolds } from './index.js';

describe('a receipt’s signature', () => {
  it('holds for what was signed, whatever the order of its fields, and for nothing else', () => {
    const signer = new ReceiptSigner('a secret');
    const signature = signer.sign({ bidId: 'b1', sha256: 'ab' });
    expect(signatureHolds({ sha256: 'ab', bidId: 'b1' }, signature, signer.publicKey)).toBe(true);
    expect(signatureHolds({ sha256: 'ac', bidId: 'b1' }, signature, signer.publicKey)).toBe(false);
    expect(signatureHolds({ sha256: 'ab', bidId: 'b1' }, signature, new ReceiptSigner('another').publicKey)).toBe(false);
    expect(new ReceiptSigner('a secret').keyId).toBe(signer.keyId);
  });

  it('is made of one text for one document', () => {
    expect(canonical({ b: [true, null, 2], a: { d: 'é', c: undefined } })).toBe('{"a":{"d":"é"},"b":[true,null,2]}');
    expect(() => canonical({ a: 0.1 })).toThrow('whole');
  });
});
