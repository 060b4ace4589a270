import { createHmac, hkdfSync } from 'node:crypto';

/** Tells requests apart without keeping anything that could be guessed back: a plain hash of a price would be found by trying prices. */
export class BodyMac {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tandem request fingerprints', 32));
  }

  /** Of the parts one behind the other; hexadecimal. */
  of(...parts: readonly (string | Uint8Array)[]): string {
    const mac = createHmac('sha256', this.key);
    for (const part of parts) mac.update(part);
    return mac.digest('hex');
  }
}
