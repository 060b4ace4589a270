import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AlertContentRepository, AlertStopRepository, type ClaimedDelivery, type DeliveryContent, type StopScope, type ToldNotice } from '@app/store';
import { policy } from '../access/policy.js';
import { emailKey } from '../account/account.service.js';
import { composeDigest, composeNotice, type ComposedMail } from '../channel/compose-mail.js';
import { MailSender } from '../channel/mail-sender.js';
import type { Outcome } from '../channel/outcome.js';
import { AlertAddresses } from './alert-addresses.js';
import { stopScopes } from './stop.service.js';
import { StopTokens } from './stop-tokens.js';

/** What a digest lists; how many more there are it says. */
const MOST_LISTED = 30;

/** Sends a claimed delivery as a mail. */
@Injectable()
export class MailDelivery implements OnApplicationShutdown {
  constructor(
    private readonly content: AlertContentRepository,
    private readonly stops: AlertStopRepository,
    private readonly tokens: StopTokens,
    private readonly addresses: AlertAddresses,
    /** Absent where no mail server is configured. */
    @Inject(MailSender) private readonly sender: MailSender | undefined,
  ) {}

  async send(delivery: ClaimedDelivery, { to, notice }: DeliveryContent): Promise<Outcome> {
    const { sender } = this;
    if (sender === undefined) return { did: 'not_now', reason: 'no_mail_server', unreached: true };
    if (to === undefined) return { did: 'refused', reason: 'account_gone' };
    const told = await this.told(delivery, notice);
    const [first] = told.notices;
    if (first === undefined) return { did: 'refused', reason: 'nothing_left' };
    const single = delivery.kind !== 'digest';
    const scopes = stopScopes({ kind: delivery.kind, tenderId: single ? first.tenderId : undefined, searches: single ? first.searches : [] });
    const tokenOf = (scope: StopScope): Promise<string> => this.tokens.make({ deliveryId: delivery.id, scope });
    const everything = await tokenOf('everything');
    const stops = await Promise.all(scopes.map(async (scope) => ({ scope, url: this.addresses.stopPage(scope === 'everything' ? everything : await tokenOf(scope)) })));
    const notMine = new Map(to.roles.some((role) => (policy['business.mark'].roles as readonly string[]).includes(role)) ? await Promise.all(told.notices.filter(canBeHidden).map(async ({ id, deliveryId = delivery.id }) => [id, await this.notMine(deliveryId)] as const)) : []);
    const setting = { language: to.language, firm: to.firm, pages: this.addresses.pages, now: to.now, stops, notMine };
    const composed: ComposedMail = single ? composeNotice(first, setting) : composeDigest(told.notices, told.total, told.pace, setting);
    const oneClickUrl = this.addresses.stop(everything);
    const outcome = await sender.send({ ...composed, to: to.email, messageId: `${delivery.id}@${this.addresses.mailDomain}`, oneClickUrl });
    if (outcome.did === 'refused' && outcome.gone) await this.stops.suppressAddress(emailKey(to.email), 'bounce', outcome.detail ?? outcome.reason);
    return outcome;
  }

  onApplicationShutdown(): void {
    this.sender?.close();
  }

  private async notMine(deliveryId: string): Promise<string> {
    return this.addresses.notMinePage(await this.tokens.make({ deliveryId, scope: 'mark' }));
  }

  private async told({ id, kind, occurrence }: ClaimedDelivery, notice: ToldNotice | undefined): Promise<{ notices: ToldNotice[]; total: number; pace: 'daily' | 'weekly' }> {
    const pace = occurrence.startsWith('weekly') ? 'weekly' : 'daily';
    if (kind === 'digest') return { ...(await this.content.ofDigest(id, MOST_LISTED)), pace };
    return { notices: notice ? [notice] : [], total: notice ? 1 : 0, pace };
  }
}

/** What a firm can say of a tender that it was offered. */
function canBeHidden({ kind, tenderId }: ToldNotice): boolean {
  return tenderId !== undefined && (kind === 'tender.matched' || kind === 'tender.amended' || kind === 'team.found');
}
