import type { webcrypto } from 'node:crypto';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from '@jest/globals';
import { bufferOf, hashOfSealed, joined, parted, pieceName, seal, suite, TITLE, type DocumentContext } from '@app/sealing';
import { createKeyPair, open, pairFits } from './index.js';

const context = { tenderId: 't1', bidId: 'b1', envelope: 'price' };
const price = Buffer.from('{"amount":"12500.00","currency":"MYR"}');

describe('a sealed envelope', () => {
  it('opens with the opener’s private key under its own tender, bid and name', async () => {
    const pair = await createKeyPair();
    const sealed = await seal(pair, context, price);
    expect((await open(pair, context, sealed)).toString()).toBe(price.toString());
    expect(sealed.sha256).toBe(hashOfSealed(sealed.enc, sealed.ciphertext));
  });

  it.each([
    ['another tender', { ...context, tenderId: 't2' }],
    ['another bid', { ...context, bidId: 'b2' }],
    ['another envelope', { ...context, envelope: 'technical' }],
  ])('does not open under %s', async (_what, other) => {
    const pair = await createKeyPair();
    await expect(open(pair, other, await seal(pair, context, price))).rejects.toThrow();
  });

  it('does not open with another key, nor with a byte changed', async () => {
    const pair = await createKeyPair();
    const sealed = await seal(pair, context, price);
    await expect(open(await createKeyPair(), context, sealed)).rejects.toThrow();
    const changed = Buffer.from(sealed.ciphertext);
    changed[100]! ^= 1;
    await expect(open(pair, context, { ...sealed, ciphertext: changed })).rejects.toThrow();
  });

  it('is as long for a low price as for a high one, and never the same twice', async () => {
    const pair = await createKeyPair();
    const [low, high] = [await seal(pair, context, Buffer.from('1')), await seal(pair, context, Buffer.from('1'.repeat(2_000)))];
    expect(low.ciphertext.length).toBe(high.ciphertext.length);
    expect((await seal(pair, context, price)).sha256).not.toBe((await seal(pair, context, price)).sha256);
  });

  it('is made as RFC 9180 says: the first message of its vector A.3.1 opens with the same library and key form', async () => {
    const hex = (text: string): ArrayBuffer => bufferOf(Buffer.from(text, 'hex'));
    const vector = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
    const { privateKey } = (await suite.kem.deriveKeyPair(hex('668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550'))) as webcrypto.CryptoKeyPair;
    const enc = hex(
      '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    );
    const plain = await vector.open(
      { recipientKey: privateKey, enc, info: hex('4f6465206f6e2061204772656369616e2055726e') },
      hex('5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'),
      hex('436f756e742d30'),
    );
    expect(Buffer.from(plain).toString()).toBe('Beauty is truth, truth beauty');
  });
});

describe('a sealed piece of a document', () => {
  const piece: DocumentContext = { tenderId: 't1', bidderId: 'f1', documentId: 'd1', envelope: 'technical', part: pieceName(1, 3) };

  it('is kept as one run of bytes, and opens in its own place', async () => {
    const pair = await createKeyPair();
    const kept = joined(await seal(pair, piece, price));
    expect((await open(pair, piece, parted(kept))).toString()).toBe(price.toString());
  });

  it.each<[string, Parameters<typeof open>[1]]>([
    ['another tender', { ...piece, tenderId: 't2' }],
    ['another bidder', { ...piece, bidderId: 'f2' }],
    ['another document', { ...piece, documentId: 'd2' }],
    ['another envelope', { ...piece, envelope: 'price' }],
    ['another number', { ...piece, part: pieceName(2, 3) }],
    ['another number of pieces', { ...piece, part: pieceName(1, 4) }],
    ['its title', { ...piece, part: TITLE }],
    ['an envelope', { tenderId: 't1', bidId: 'f1', envelope: 'technical' }],
  ])('does not open as that of %s', async (_what, other) => {
    const pair = await createKeyPair();
    await expect(open(pair, other, await seal(pair, piece, price))).rejects.toThrow();
  });
});

describe('a pair of keys', () => {
  it('fits only with its own halves', async () => {
    const [one, other] = [await createKeyPair(), await createKeyPair()];
    expect(await pairFits(one)).toBe(true);
    expect(await pairFits({ ...one, privateKey: other.privateKey })).toBe(false);
    expect(await pairFits({ ...one, publicKey: other.publicKey })).toBe(false);
  });
});
