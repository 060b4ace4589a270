import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type NotificationKind } from '@app/domain';
import { UnitOfWork, WebhookRepository, type WebhookEndpoint } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { requireVersion } from '../common/patch.js';
import { SecretBox } from '../channel/secret-box.js';
import { webhookSecret } from '../channel/sign-webhook.js';
import { WebhookRules } from './webhook-rules.js';

/** Endpoints of one firm. */
const MOST_ENDPOINTS = 50;
/** After a rotation both secrets sign, for a day. */
const OVERLAP_SECONDS = 86_400;

export interface WebhookChange {
  readonly url?: string;
  /** Empty: all. */
  readonly kinds?: readonly NotificationKind[];
  readonly state?: 'active' | 'disabled';
}

/** Where a firm's own systems are told. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly endpoints: WebhookRepository,
    private readonly rules: WebhookRules,
    private readonly box: SecretBox,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor | undefined, id: string): Promise<WebhookEndpoint[]> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.webhooks.read', businessId);
    return this.endpoints.list(businessId);
  }

  /** The secret is shown this once. @throws DomainError `webhook.url`, `webhook.too_many` */
  async create(actor: Actor | undefined, { businessId: id, url, kinds = [] }: { businessId: string; url: string; kinds?: readonly NotificationKind[] }): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.webhooks.edit', businessId);
    this.requireUrl(url);
    const secret = Buffer.from(this.ids.secret(), 'base64url');
    const endpointId = this.ids.next<string>();
    return this.work.run(async () => {
      if ((await this.endpoints.list(businessId)).length >= MOST_ENDPOINTS) {
        throw new DomainError('conflict', 'webhook.too_many', `A firm has ${MOST_ENDPOINTS} endpoints at most. Remove one first.`);
      }
      await this.endpoints.add({ id: endpointId, businessId, url, kinds, secret: this.box.seal(secret), createdBy: accountId });
      return { endpoint: await this.stored(endpointId), secret: webhookSecret(secret) };
    });
  }

  async get(actor: Actor | undefined, id: string): Promise<WebhookEndpoint> {
    return this.open(actor, id);
  }

  /** One that is switched on again starts with a clean slate. @throws DomainError `precondition.stale`, `webhook.url` */
  async change(actor: Actor | undefined, id: string, version: number, change: WebhookChange): Promise<WebhookEndpoint> {
    const endpoint = await this.openForEdit(actor, id);
    if (change.url !== undefined) this.requireUrl(change.url);
    requireVersion(version, endpoint.version);
    const { url, kinds, state } = { ...endpoint, ...definedOnly(change) };
    if (!(await this.endpoints.change(id, version, { url, kinds, state }))) requireVersion(version, (await this.stored(id)).version);
    return this.stored(id);
  }

  /** A new secret, shown this once; the old one signs beside it for a day. */
  async rotate(actor: Actor | undefined, id: string): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    await this.openForEdit(actor, id);
    const secret = Buffer.from(this.ids.secret(), 'base64url');
    await this.endpoints.rotate(id, this.box.seal(secret), OVERLAP_SECONDS);
    return { endpoint: await this.stored(id), secret: webhookSecret(secret) };
  }

  async remove(actor: Actor | undefined, id: string): Promise<void> {
    await this.openForEdit(actor, id);
    await this.endpoints.remove(id);
  }

  private async openForEdit(actor: Actor | undefined, id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.open(actor, id);
    await this.access.require(actor, 'business.webhooks.edit', endpoint.businessId);
    return endpoint;
  }

  private async open(actor: Actor | undefined, id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.find(idOf('webhook', id));
    // A stranger cannot tell one that is not theirs from one that is not there.
    if (endpoint === undefined || !(await this.access.may(signedIn(actor), 'business.webhooks.read', endpoint.businessId))) throw notFound('webhook');
    return endpoint;
  }

  private async stored(id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.find(id);
    if (endpoint === undefined) throw notFound('webhook');
    return endpoint;
  }

  private requireUrl(url: string): void {
    const fault = this.rules.fault(url);
    if (fault !== undefined) throw new DomainError('invalid', 'webhook.url', 'This address cannot be an endpoint.', [{ path: 'url', code: 'webhook.url', message: fault }]);
  }
}

function definedOnly(change: WebhookChange): WebhookChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
