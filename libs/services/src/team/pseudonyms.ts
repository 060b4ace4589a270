import { createHmac } from 'node:crypto';
import type { BusinessId, TenderId } from '@app/domain';

/** Names for firms that are not open to partners: the same for one tender, another for the next, and not to be found out without the key. */
export class Pseudonyms {
  constructor(private readonly secret: string) {}

  of(tenderId: TenderId, businessId: BusinessId): string {
    return `firm-${createHmac('sha256', this.secret).update(`pseudonym\0${tenderId}\0${businessId}`).digest('hex').slice(0, 10)}`;
  }
}
