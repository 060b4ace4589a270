import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId } from '@app/domain';
import { NotificationService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { NotificationPageView } from './notification.view.dto.js';
import { presentNotification } from './present-notification.js';

@ApiTags('Matches')
@Controller('businesses/:id/notifications')
export class NotificationController {
  constructor(private readonly notifications: NotificationService) {}

  @Get()
  @Access('business.matches.read')
  @Answers({ operationId: 'listNotifications', summary: 'What the firm was told, newest first', status: 200, view: NotificationPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() query: PageQuery): Promise<NotificationPageView> {
    return presentPage(await this.notifications.list(actor, id, query), presentNotification);
  }
}
