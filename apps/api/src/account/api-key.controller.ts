import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiKeyService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { NotReplayed } from '../idempotency/not-replayed.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ApiKeyInput } from './account.dto.js';
import { ApiKeyView } from './account.view.dto.js';
import { presentApiKey } from './present-account.js';

@ApiTags('Accounts')
@Controller('api-keys')
export class ApiKeyController {
  constructor(private readonly keys: ApiKeyService) {}

  @Post()
  @Access('account')
  @NotReplayed()
  @Answers({ operationId: 'createApiKey', summary: 'The key, shown this once', status: 201, view: ApiKeyView, refusals: [403] })
  async create(@CurrentActor() actor: Actor, @Body() { name, scopes, expiresAt }: ApiKeyInput): Promise<Answer> {
    const key = await this.keys.create(actor, { name, scopes, expiresAt });
    return created(`/v1/api-keys/${key.id}`, presentApiKey(key));
  }
}
