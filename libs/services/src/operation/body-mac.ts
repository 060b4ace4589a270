import { createHmac, hkdfSync } from 'node:crypto';

/** Tells requests apart without keeping anything that could be guessed back: a plain hash of a price would be found by trying prices. */
export class BodyMac {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tandem request fingerprints', 32));
  }

  /** Hexadecimal. */
  of(text: string | Uint8Array): string {
    return createHmac('sha256', this.key).update(text).digest('hex');
  }
}
