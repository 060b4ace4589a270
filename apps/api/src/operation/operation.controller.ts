import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand } from '@app/domain';
import { OperationService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OperationView } from './operation.view.dto.js';
import { presentOperation } from './present-operation.js';

@ApiTags('Operations')
@Controller('operations')
export class OperationController {
  constructor(private readonly operations: OperationService) {}

  @Get(':id')
  @Access('account')
  @Answers({ operationId: 'getOperation', summary: 'How far it is', status: 200, view: OperationView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Brand<string>): Promise<OperationView> {
    return presentOperation(await this.operations.get(actor, id));
  }
}
