import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId } from '@app/domain';
import { AlertService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AlertsInput } from './alerts.dto.js';
import { readAlertChange } from './read-alert-change.js';
import { AlertsView } from './match.view.dto.js';
import { presentAlerts } from './present-match.js';

@ApiTags('Matches')
@Controller('businesses/:id/alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertService) {}

  @Get()
  @Access('business.matches.read')
  @Answers({ operationId: 'getAlerts', summary: 'When the firm is told', status: 200, view: AlertsView, etag: true, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<Answer> {
    const alerts = await this.alerts.get(actor, id);
    return versioned(presentAlerts(alerts), alerts.version);
  }

  @Put()
  @Access('business.alerts.edit')
  @Answers({ operationId: 'putAlerts', summary: 'When the firm is told from now on', status: 200, view: AlertsView, etag: true, refusals: [403, 404] })
  async put(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Body() input: AlertsInput): Promise<Answer> {
    const alerts = await this.alerts.put(actor, id, readAlertChange(input));
    return versioned(presentAlerts(alerts), alerts.version);
  }
}
