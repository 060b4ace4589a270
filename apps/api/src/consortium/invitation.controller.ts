import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand, BusinessId } from '@app/domain';
import { ConsortiumReports, InvitationService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ConsentInput, ConsortiaQuery, ConsortiumPageView, ConsortiumView, CounterInput, DeclineInput, InvitationPageView, InvitationView } from './consortium.dto.js';
import { presentConsortium, presentInvitation, presentSummary } from './present-consortium.js';

type Id = Brand<'InvitationId'>;

/** What a firm answers when it is asked into a joint bid. */
@ApiTags('Joint bids')
@Controller()
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly reports: ConsortiumReports,
  ) {}

  @Get('businesses/:id/invitations')
  @Access('business.read')
  @Answers({ operationId: 'listInvitations', summary: 'What the firm was asked, newest first', status: 200, view: InvitationPageView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() query: PageQuery): Promise<InvitationPageView> {
    return presentPage(await this.invitations.list(actor, id, query), presentInvitation);
  }

  @Get('businesses/:id/consortia')
  @Access('business.read')
  @Answers({ operationId: 'listConsortia', summary: 'The joint bids that the firm is in or asked into, the youngest first', status: 200, view: ConsortiumPageView, refusals: [403, 404] })
  async listConsortia(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId, @Query() { tenderId, leadId, ...page }: ConsortiaQuery): Promise<ConsortiumPageView> {
    return presentPage(await this.reports.list(actor, id, { ...page, tenderId: tenderId ?? undefined, leadId: leadId ?? undefined }), presentSummary(id));
  }

  /** Joins, and consents to the terms that were read. */
  @Post('invitations/:id/accept')
  @HttpCode(200)
  @Access('business.consent')
  @Answers({ operationId: 'acceptInvitation', summary: 'The consortium, with the firm in it', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async accept(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { agreementHash, understood }: ConsentInput): Promise<Answer> {
    const report = await this.invitations.accept(actor, id, { agreementHash, understood });
    return versioned(presentConsortium(report), report.consortium.version);
  }

  /** The others see who it is; nothing else follows. */
  @Post('invitations/:id/interest')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'showInterest', summary: 'The consortium, in which the firm is known by its name from now on', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async interest(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<Answer> {
    const report = await this.invitations.showInterest(actor, id);
    return versioned(presentConsortium(report), report.consortium.version);
  }

  /** For the lead. */
  @Post('invitations/:id/withdraw')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'withdrawInvitation', summary: 'The consortium without the firm', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<Answer> {
    const report = await this.invitations.withdraw(actor, id);
    return versioned(presentConsortium(report), report.consortium.version);
  }

  @Post('invitations/:id/decline')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'declineInvitation', summary: 'The invitation, declined', status: 200, view: InvitationView, refusals: [403, 404, 409] })
  async decline(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { reason }: DeclineInput): Promise<InvitationView> {
    return presentInvitation(await this.invitations.decline(actor, id, reason ?? undefined));
  }

  /** Would join on other terms; the lead may ask again on these. */
  @Post('invitations/:id/counter')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'counterInvitation', summary: 'The invitation with the counter-offer', status: 200, view: InvitationView, refusals: [403, 404, 409] })
  async counter(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { sharePct, scope, reason }: CounterInput): Promise<InvitationView> {
    const share = sharePct === undefined || sharePct === null ? undefined : String(sharePct);
    return presentInvitation(await this.invitations.counter(actor, id, { sharePct: share, scope: scope ?? undefined, reason: reason ?? undefined }));
  }
}
