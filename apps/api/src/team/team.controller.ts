import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { TenderId } from '@app/domain';
import { TeamSearchService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { Answer } from '../http/answer.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OperationView } from '../operation/operation.view.dto.js';
import { presentOperation } from '../operation/present-operation.js';
import { presentTeams } from './present-teams.js';
import { TeamsQuery } from './team.dto.js';
import { TeamsView } from './team.view.dto.js';

/** Whom a firm could bid with. */
@ApiTags('Joint bids')
@Controller('tenders/:id/teams')
export class TeamController {
  constructor(private readonly teams: TeamSearchService) {}

  @Get()
  @Access('account')
  @ApiResponse({ status: 202, description: 'It takes longer; ask the operation', type: OperationView })
  @Answers({ operationId: 'findTeams', summary: 'The best teams with a firm of yours, or what blocks every team', status: 200, view: TeamsView, refusals: [403, 404, 409] })
  async find(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Query() query: TeamsQuery): Promise<Answer> {
    const operation = await this.teams.ask(actor, id, { for: query.for, lotId: query.lotId, lotIds: query.lotIds, limit: query.limit ?? 5 });
    const found = this.teams.resultOf(operation);
    if (found === undefined) return new Answer(202, { location: `/v1/operations/${operation.id}` }, presentOperation(operation));
    return new Answer(200, {}, presentTeams(found));
  }
}
