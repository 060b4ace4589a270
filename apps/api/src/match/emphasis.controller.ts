import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { message } from '@app/domain';
import type { BusinessId } from '@app/domain';
import { EmphasisService } from '@app/services';
import type { Actor, FirmEmphasis } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { presentMessage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { EmphasisView } from './emphasis.view.dto.js';

@ApiTags('Matches')
@Controller('businesses/:id/emphasis')
export class EmphasisController {
  constructor(private readonly emphasis: EmphasisService) {}

  @Get()
  @Access('business.matches.read')
  @Answers({ operationId: 'getEmphasis', summary: 'How much each criterion counts for the firm, and what in its marks that was learned from', status: 200, view: EmphasisView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<EmphasisView> {
    return presentEmphasis(await this.emphasis.get(actor, id));
  }

  /** The marks stay; learning begins anew with the next one. */
  @Delete()
  @Access('business.mark')
  @Answers({ operationId: 'resetEmphasis', summary: 'The criteria, counting as for everybody again', status: 200, view: EmphasisView, refusals: [403, 404] })
  async reset(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<EmphasisView> {
    return presentEmphasis(await this.emphasis.reset(actor, id));
  }
}

function presentEmphasis({ adjusted, marks, version, criteria }: FirmEmphasis): EmphasisView {
  return {
    adjusted,
    marks,
    version,
    criteria: criteria.map(({ criterion, common, own, because }) => ({ criterion, common, own, because: because.map((one) => presentMessage(reasonOf(one))) })),
  };
}

function reasonOf(because: FirmEmphasis['criteria'][number]['because'][number]): ReturnType<typeof message> {
  const { count } = because;
  return because.kind === 'hidden' ? message(`emphasis.hidden.${because.reason}`, { count }) : message(`emphasis.${because.kind}`, { count });
}
