import { Inject, Injectable } from '@nestjs/common';
import { isPhoneWay } from '@app/domain';
import { AlertContentRepository, AlertStopRepository, type ClaimedDelivery, type DeliveryContent, type ToldNotice } from '@app/store';
import { composeText, composeTextDigest } from '../channel/compose-text.js';
import { TextSender } from '../channel/text-sender.js';
import type { Outcome } from '../channel/outcome.js';
import { AlertAddresses } from './alert-addresses.js';
import { StopTokens } from './stop-tokens.js';

/** Sends a claimed delivery to a phone. */
@Injectable()
export class TextDelivery {
  constructor(
    private readonly content: AlertContentRepository,
    private readonly stops: AlertStopRepository,
    private readonly tokens: StopTokens,
    private readonly addresses: AlertAddresses,
    /** Absent where no gateway is configured. */
    @Inject(TextSender) private readonly sender: TextSender | undefined,
  ) {}

  async send({ id, kind, channel }: ClaimedDelivery, { to, notice }: DeliveryContent): Promise<Outcome> {
    const { sender } = this;
    if (sender === undefined || !isPhoneWay(channel)) return { did: 'not_now', reason: 'no_gateway', unreached: true };
    if (to?.phone === undefined) return { did: 'refused', reason: 'phone_gone' };
    const stop = this.addresses.stopPage(await this.tokens.make({ deliveryId: id, scope: 'everything' }));
    const body = await this.text(kind === 'digest' ? { digest: id } : { notice }, { language: to.language, firm: to.firm, pages: this.addresses.pages, now: to.now, stop });
    if (body === undefined) return { did: 'refused', reason: 'nothing_left' };
    const outcome = await sender.send({ to: to.phone, via: channel, body });
    if (outcome.did === 'refused' && outcome.gone) await this.stops.suppressAddress(to.phone, 'bounce', outcome.detail ?? outcome.reason);
    return outcome;
  }

  private async text({ digest, notice }: { digest?: string; notice?: ToldNotice }, setting: Parameters<typeof composeTextDigest>[1]): Promise<string | undefined> {
    if (digest !== undefined) {
      const { total } = await this.content.ofDigest(digest, 1);
      return total === 0 ? undefined : composeTextDigest(total, setting);
    }
    return notice && composeText(notice, setting);
  }
}
