import { createHmac } from 'node:crypto';

/**
 * The chain of a session's refresh tokens: each follows from the one before by a keyed hash. Two requests
 * that renew with the same token at once are so given the same next one, and neither is logged out.
 */
export class RefreshTokens {
  constructor(private readonly secret: string) {}

  /** 256 bits that only the holder of the secret can foretell. */
  after(token: string): string {
    return createHmac('sha256', this.secret).update('refresh\0').update(token).digest('base64url');
  }
}
