import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AlertStopRepository } from '@app/store';
import { emailKey } from '../account/account.service.js';
import { notFound, sha256 } from '../common/ids.js';

/** What a mail provider tells after it has taken a mail. */
export interface MailEvent {
  readonly type: 'bounce' | 'complaint';
  readonly email: string;
  /** False for a bounce that may pass: nothing follows from it. */
  readonly permanent?: boolean;
  readonly detail?: string;
}

/** Knows the secret of the address at which reports come in. */
export class MailEventsDoor {
  constructor(private readonly secret: string | undefined) {}

  opens(secret: string): boolean {
    return this.secret !== undefined && timingSafeEqual(sha256(secret), sha256(this.secret));
  }
}

/** Takes reports of bounces and complaints: such an address is sent nothing any more, what waits for it included. */
@Injectable()
export class MailEventService {
  constructor(
    private readonly door: MailEventsDoor,
    private readonly stops: AlertStopRepository,
  ) {}

  /** Returns how many were acted upon. @throws DomainError `address.not_found` for a wrong secret, and where none is configured */
  async take(secret: string, events: readonly MailEvent[]): Promise<number> {
    if (!this.door.opens(secret)) throw notFound('address');
    let taken = 0;
    for (const { type, email, permanent = true, detail = '' } of events) {
      if (type === 'bounce' && !permanent) continue;
      await this.stops.suppressAddress(emailKey(email), type, detail);
      taken += 1;
    }
    return taken;
  }
}
