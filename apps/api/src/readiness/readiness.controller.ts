import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { moneyToJson } from '@app/domain';
import type { BusinessId } from '@app/domain';
import { ReadinessService } from '@app/services';
import type { Actor, ReadinessItem } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { presentMessage, presentMoney } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ReadinessView } from './readiness.view.dto.js';
import type { ReadinessItemView } from './readiness.view.dto.js';

const EXAMPLES = 5;

@ApiTags('Matches')
@Controller('businesses/:id/readiness')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get()
  @Access('business.matches.read')
  @Answers({ operationId: 'getReadiness', summary: 'What would open most tenders to the firm', status: 200, view: ReadinessView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() query: PageQuery): Promise<ReadinessView> {
    const { at, tendersLookedAt, items, next } = await this.readiness.of(actor, id, query);
    return { asOf: at, tendersLookedAt, items: items.map(presentItem), next };
  }
}

function presentItem({ gap, opens, values }: ReadinessItem): ReadinessItemView {
  return {
    kind: gap.kind,
    change: gap.change,
    message: presentMessage(gap.message),
    where: gap.where && presentMessage(gap.where),
    opens: opens.length,
    values: values.map(moneyToJson),
    unvalued: opens.filter(({ target }) => target.value === undefined).length,
    examples: opens.slice(0, EXAMPLES).map(({ tender, target, openLot }) => ({ id: tender.id, title: target.title, lotId: target.lotId, value: presentMoney(target.value), openLot })),
  };
}
