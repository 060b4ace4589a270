import { Body, Controller, Get, Headers, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Business, BusinessId } from '@app/domain';
import { BusinessService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BusinessInput, BusinessPatch } from './business.dto.js';
import { BusinessView } from './business.view.dto.js';
import { presentBusiness } from './present-business.js';
import { readProfile, readProfilePatch } from './read-profile.js';

@ApiTags('Businesses')
@Controller('businesses')
export class BusinessController {
  constructor(private readonly businesses: BusinessService) {}

  @Post()
  @Access('account')
  @Answers({ operationId: 'createBusiness', summary: 'The firm', status: 201, view: BusinessView, etag: true, refusals: [403] })
  async create(@CurrentActor() actor: Actor, @Body() body: BusinessInput): Promise<Answer> {
    const business = await this.businesses.create(actor, readProfile(body));
    return created(`/v1/businesses/${business.id}`, this.present(business), business.version);
  }

  @Get(':id')
  @Access('business.read')
  @Answers({ operationId: 'getBusiness', summary: 'The firm', status: 200, view: BusinessView, etag: true, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<Answer> {
    const business = await this.businesses.get(actor, id);
    return versioned(this.present(business), business.version);
  }

  @Patch(':id')
  @Access('business.edit')
  @Answers({ operationId: 'editBusiness', summary: 'The firm as edited', status: 200, view: BusinessView, etag: true, ifMatch: true })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: BusinessId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: BusinessPatch,
  ): Promise<Answer> {
    const business = await this.businesses.edit(actor, id, expectedVersion(ifMatch), readProfilePatch(body));
    return versioned(this.present(business), business.version);
  }

  private present(business: Business): BusinessView {
    return presentBusiness(business, this.businesses.size(business));
  }
}
