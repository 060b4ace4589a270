import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BuyerId } from '@app/domain';
import { BuyerService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { dropEmpty } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BuyerInput } from './organisation.dto.js';
import { BuyerView } from './organisation.view.dto.js';
import { presentBuyer } from './present-organisation.js';

@ApiTags('Buyers')
@Controller('buyers')
export class BuyerController {
  constructor(private readonly buyers: BuyerService) {}

  @Post()
  @Access('account')
  @Answers({ operationId: 'createBuyer', summary: 'The buyer', status: 201, view: BuyerView, refusals: [403] })
  async create(@CurrentActor() actor: Actor, @Body() { name, economy, level }: BuyerInput): Promise<Answer> {
    const buyer = await this.buyers.create(actor, dropEmpty({ name, economy, level }));
    return created(`/v1/buyers/${buyer.id}`, presentBuyer(buyer));
  }

  @Get(':id')
  @Access('buyer.read')
  @Answers({ operationId: 'getBuyer', summary: 'The buyer', status: 200, view: BuyerView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId): Promise<BuyerView> {
    return presentBuyer(await this.buyers.get(actor, id));
  }
}
