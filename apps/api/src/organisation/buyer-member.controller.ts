import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BuyerId } from '@app/domain';
import { MemberService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { BuyerMemberInput } from './organisation.dto.js';
import { MemberPageView, MemberView } from './organisation.view.dto.js';
import { presentMember } from './present-organisation.js';

@ApiTags('Buyers')
@Controller('buyers/:id/members')
export class BuyerMemberController {
  constructor(private readonly members: MemberService) {}

  @Get()
  @Access('buyer.members.read')
  @Answers({ operationId: 'listBuyerMembers', summary: 'Who belongs to it', status: 200, view: MemberPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Query() query: PageQuery): Promise<MemberPageView> {
    return presentPage(await this.members.list(actor, { kind: 'buyer', id }, query), presentMember);
  }

  @Post()
  @Access('buyer.members.invite')
  @Answers({ operationId: 'inviteBuyerMember', summary: 'The member, invited by e-mail', status: 201, view: MemberView, refusals: [403, 404, 409] })
  async invite(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BuyerId, @Body() { email, roles }: BuyerMemberInput): Promise<Answer> {
    const member = await this.members.invite(actor, { kind: 'buyer', id }, { email, roles });
    return created(`/v1/buyers/${id}/members`, presentMember(member));
  }
}
