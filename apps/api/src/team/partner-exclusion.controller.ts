import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId } from '@app/domain';
import { PartnerExclusionService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { PartnerExclusionsView } from './team.view.dto.js';

/** Firms that a firm does not want to be suggested together with. */
@ApiTags('Joint bids')
@Controller('businesses/:id/partner-exclusions')
export class PartnerExclusionController {
  constructor(private readonly exclusions: PartnerExclusionService) {}

  @Get()
  @Access('business.read')
  @Answers({ operationId: 'listPartnerExclusions', summary: 'Whom the firm has excluded', status: 200, view: PartnerExclusionsView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<PartnerExclusionsView> {
    return { items: (await this.exclusions.list(actor, id)).map((each) => ({ ...each })) };
  }

  @Put(':otherId')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'excludePartner', summary: 'The two are suggested together to nobody; the other does not learn of it', status: 204, refusals: [403, 404, 409] })
  async put(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Param('otherId', ResourceId) other: BusinessId): Promise<void> {
    await this.exclusions.put(actor, id, other);
  }

  @Delete(':otherId')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'admitPartner', summary: 'The exclusion is taken back', status: 204, refusals: [403, 404] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Param('otherId', ResourceId) other: BusinessId): Promise<void> {
    await this.exclusions.remove(actor, id, other);
  }
}
