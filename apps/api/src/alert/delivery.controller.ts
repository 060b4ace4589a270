import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { deliveryOutcome, type BusinessId } from '@app/domain';
import { DeliveryLogService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { DeliveryPageView } from './delivery.view.dto.js';
import type { DeliveryView } from './delivery.view.dto.js';

type Logged = Awaited<ReturnType<DeliveryLogService['list']>>['items'][number];

@ApiTags('Alerts')
@Controller('businesses/:id/deliveries')
export class DeliveryController {
  constructor(private readonly log: DeliveryLogService) {}

  @Get()
  @Access('business.matches.read')
  @Answers({ operationId: 'listDeliveries', summary: 'What went out by mail, phone and webhook, what waits, and what was not sent and why; newest first', status: 200, view: DeliveryPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() query: PageQuery): Promise<DeliveryPageView> {
    return presentPage(await this.log.list(actor, id, query), present);
  }
}

function present({ id, channel, kind, tenderId, title, to, state, attempts, dueAt, sentAt, reason, said, digestId, createdAt }: Logged): DeliveryView {
  return { id, channel, kind, tenderId, title, to, state, attempts, dueAt, sentAt, outcome: deliveryOutcome(reason, said), reason, said, digestId, createdAt };
}
