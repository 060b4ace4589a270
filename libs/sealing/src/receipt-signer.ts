import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import { canonical, type Plain } from './canonical.js';

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs receipts (Ed25519). The key follows from the service's secret, so that all processes have the same and none has a file. */
export class ReceiptSigner {
  private readonly privateKey: KeyObject;
  /** SPKI as PEM: what `openssl pkeyutl -verify` takes. */
  readonly publicKey: string;
  /** SHA-256 of the public key's DER, hexadecimal. */
  readonly keyId: string;

  constructor(secret: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', 'tandem bid receipts', 32));
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(this.privateKey);
    this.publicKey = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    this.keyId = createHash('sha256').update(publicKey.export({ format: 'der', type: 'spki' })).digest('hex');
  }

  /** Of the canonical text; base64. */
  sign(document: Plain): string {
    return sign(null, Buffer.from(canonical(document)), this.privateKey).toString('base64');
  }
}

/** @param publicKey SPKI as PEM */
export function signatureHolds(document: Plain, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(canonical(document)), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
}
