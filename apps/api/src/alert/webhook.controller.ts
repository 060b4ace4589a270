import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId } from '@app/domain';
import { WebhookService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { WebhookInput, WebhookPatch } from './webhook.dto.js';
import { WebhookListView, WebhookView, WebhookWithSecretView } from './webhook.view.dto.js';

type Endpoint = Awaited<ReturnType<WebhookService['get']>>;

/** Where a firm's own systems are told, signed by Standard Webhooks. */
@ApiTags('Alerts')
@Controller()
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Get('businesses/:id/webhooks')
  @Access('business.webhooks.read')
  @Answers({ operationId: 'listWebhooks', summary: 'The endpoints of a firm', status: 200, view: WebhookListView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<WebhookListView> {
    return { items: (await this.webhooks.list(actor, id)).map(present), next: null };
  }

  @Post('webhooks')
  @Access('business.webhooks.edit')
  @NotReplayed()
  @Answers({ operationId: 'createWebhook', summary: 'The endpoint, with its secret shown this once', status: 201, view: WebhookWithSecretView, refusals: [403, 404, 409] })
  async create(@CurrentActor() actor: Actor, @Body() { businessId, url, kinds }: WebhookInput): Promise<Answer> {
    const { endpoint, secret } = await this.webhooks.create(actor, { businessId, url, kinds: kinds ?? undefined });
    return created(`/v1/webhooks/${endpoint.id}`, { ...present(endpoint), secret }, endpoint.version);
  }

  @Get('webhooks/:id')
  @Access('business.webhooks.read')
  @Answers({ operationId: 'getWebhook', summary: 'An endpoint', status: 200, view: WebhookView, etag: true, refusals: [404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: string): Promise<Answer> {
    const endpoint = await this.webhooks.get(actor, id);
    return versioned(present(endpoint), endpoint.version);
  }

  @Patch('webhooks/:id')
  @Access('business.webhooks.edit')
  @Answers({ operationId: 'changeWebhook', summary: 'The endpoint as it is now', status: 200, view: WebhookView, etag: true, ifMatch: true })
  async change(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: string, @Headers('if-match') ifMatch: string | undefined, @Body() { url, kinds, state }: WebhookPatch): Promise<Answer> {
    const endpoint = await this.webhooks.change(actor, id, expectedVersion(ifMatch), { url: url ?? undefined, kinds: kinds === null ? [] : kinds, state: state ?? undefined });
    return versioned(present(endpoint), endpoint.version);
  }

  @Post('webhooks/:id/rotate')
  @HttpCode(200)
  @Access('business.webhooks.edit')
  @NotReplayed()
  @Answers({ operationId: 'rotateWebhook', summary: 'A new secret, shown this once; the old one signs beside it for a day', status: 200, view: WebhookWithSecretView, refusals: [403, 404] })
  async rotate(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: string): Promise<Answer> {
    const { endpoint, secret } = await this.webhooks.rotate(actor, id);
    return versioned({ ...present(endpoint), secret }, endpoint.version);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @Access('business.webhooks.edit')
  @Answers({ operationId: 'removeWebhook', summary: 'Gone; what waited for it is not sent', status: 204, refusals: [403, 404] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: string): Promise<void> {
    await this.webhooks.remove(actor, id);
  }
}

function present({ id, businessId, url, kinds, state, disabledReason, failingSince, version, createdAt }: Endpoint): WebhookView {
  return { id, businessId, url, kinds: [...kinds], state, disabledReason, failingSince, version, createdAt };
}
