import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MemberService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { Answers } from '../openapi/answers.decorator.js';
import { OwnMembershipPageView } from './organisation.view.dto.js';
import { presentOwnMembership } from './present-organisation.js';

@ApiTags('Accounts')
@Controller('memberships')
export class OwnMembershipController {
  constructor(private readonly members: MemberService) {}

  /** Where a person goes on after signing in. */
  @Get()
  @Access('account')
  @Answers({ operationId: 'listOwnMemberships', summary: 'The firms and buyers you belong to', status: 200, view: OwnMembershipPageView, refusals: [403] })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OwnMembershipPageView> {
    return presentPage(await this.members.own(actor, query), presentOwnMembership);
  }
}
