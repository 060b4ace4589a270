import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BuyerId } from '@app/domain';
import { OfficerNotificationService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { presentMessage, presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OfficerNotificationPageView } from './officer-notification.view.dto.js';

@ApiTags('Buyers')
@Controller('buyers/:id/notifications')
export class OfficerNotificationController {
  constructor(private readonly notifications: OfficerNotificationService) {}

  @Get()
  @Access('buyer.notifications.read')
  @Answers({ operationId: 'listOfficerNotifications', summary: "What the buyer's officers were told, newest first", status: 200, view: OfficerNotificationPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Query() query: PageQuery): Promise<OfficerNotificationPageView> {
    return presentPage(await this.notifications.list(actor, id, query), ({ id: own, kind, tenderId, tenderVersion, message, createdAt }) => ({
      id: own,
      kind,
      tenderId,
      tenderVersion,
      message: presentMessage(message),
      createdAt,
    }));
  }
}
