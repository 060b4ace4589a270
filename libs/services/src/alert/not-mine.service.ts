import { Injectable } from '@nestjs/common';
import { AlertStopRepository, PreferenceRepository, type MailedDelivery } from '@app/store';
import type { Actor } from '../common/actor.js';
import { notFound } from '../common/ids.js';
import { MarkService } from '../notification/mark.service.js';
import { StopTokens } from './stop-tokens.js';

/** What the link is about, and what the firm has said of it. */
export interface NotMineOffer {
  readonly firm: string;
  readonly tenderId: string;
  readonly title: string;
  readonly hidden: boolean;
  readonly reason?: string;
}

/**
 * "Not mine, because ..." by the link of a mail: whoever has the mail need not sign in, and can do what the member could
 * whom it was sent to, for this one tender. The mark is the one that the pages set.
 */
@Injectable()
export class NotMineService {
  constructor(
    private readonly tokens: StopTokens,
    private readonly stops: AlertStopRepository,
    private readonly preferences: PreferenceRepository,
    private readonly marks: MarkService,
  ) {}

  /** Changes nothing. @throws DomainError `link.not_found` */
  async look(token: string): Promise<NotMineOffer> {
    const { businessId, tenderId, firm, title } = await this.open(token);
    const mark = await this.preferences.mark(businessId, tenderId);
    const hidden = mark?.mark === 'hidden';
    return { firm, tenderId, title, hidden, ...(hidden && mark.reason !== undefined ? { reason: mark.reason } : {}) };
  }

  /** The firm hears of the tender no more, what waits to be sent included. @throws DomainError `link.not_found`, `access.role` where the member may not mark (any more) */
  async say(token: string, reason?: string): Promise<NotMineOffer> {
    const { businessId, tenderId, accountId } = await this.open(token);
    await this.marks.put(member(accountId), businessId, tenderId, { mark: 'hidden', reason });
    return this.look(token);
  }

  /** Takes it back, as if nothing had been said. */
  async takeBack(token: string): Promise<NotMineOffer> {
    const { businessId, tenderId, accountId } = await this.open(token);
    await this.marks.remove(member(accountId), businessId, tenderId);
    return this.look(token);
  }

  private async open(token: string): Promise<Pick<MailedDelivery, 'accountId' | 'businessId' | 'firm'> & { tenderId: NonNullable<MailedDelivery['tenderId']>; title: string }> {
    const read = await this.tokens.read(token);
    const mailed = read && (await this.stops.mailed(read.deliveryId));
    if (read?.scope !== 'mark' || mailed?.tenderId === undefined) throw notFound('link');
    const { accountId, businessId, firm, tenderId, title = '' } = mailed;
    return { accountId, businessId, firm, tenderId, title };
  }
}

function member(accountId: Actor['accountId']): Actor {
  return { accountId, operator: false };
}
