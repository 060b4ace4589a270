import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** Tokens that tie a form to the session it was shown in. */
export class CsrfTokens {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tandem pages csrf', 32));
  }

  /** A token for this session. It is masked anew each time, so that a compressed page gives nothing of it away. */
  issue(sessionId: string): string {
    const mask = randomBytes(BYTES);
    return Buffer.concat([mask, xor(this.expected(sessionId), mask)]).toString('base64url');
  }

  matches(sessionId: string, token: string): boolean {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 2 * BYTES) return false;
    return timingSafeEqual(xor(bytes.subarray(BYTES), bytes.subarray(0, BYTES)), this.expected(sessionId));
  }

  private expected(sessionId: string): Buffer {
    return createHmac('sha256', this.key).update(sessionId).digest();
  }
}

function xor(left: Buffer, right: Buffer): Buffer {
  return Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));
}
