import { webhookUrlFault } from '../channel/webhook-url.js';

/** Where this deployment lets webhooks go. */
export class WebhookRules {
  constructor(private readonly mayBePrivate: boolean) {}

  /** What is wrong with an address, or undefined. */
  fault(url: string): string | undefined {
    return webhookUrlFault(url, this.mayBePrivate);
  }
}
