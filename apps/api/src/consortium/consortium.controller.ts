import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand } from '@app/domain';
import { ConsortiumService, InvitationService } from '@app/services';
import type { Actor, ConsortiumReport } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ConsortiumInput, ConsortiumPatch, ConsortiumView, LeaveInput, MemberConsentInput, MemberInput } from './consortium.dto.js';
import { given } from './given-member.js';
import { presentConsortium } from './present-consortium.js';

type Id = Brand<'ConsortiumId'>;

/** Firms that form a joint bid. Only its own firms' people see it. */
@ApiTags('Joint bids')
@Controller('consortia')
export class ConsortiumController {
  constructor(
    private readonly consortia: ConsortiumService,
    private readonly invitations: InvitationService,
  ) {}

  @Post()
  @Access('business.team')
  @Answers({ operationId: 'formConsortium', summary: 'The consortium, its members invited', status: 201, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async create(@CurrentActor() actor: Actor, @Body() input: ConsortiumInput): Promise<Answer> {
    const report = await this.consortia.create(actor, { ...input, members: input.members.map(given), shareByOffers: input.shareByOffers ?? undefined });
    return created(`/v1/consortia/${report.consortium.id}`, presentConsortium(report), report.consortium.version);
  }

  @Get(':id')
  @Access('business.read')
  @Answers({ operationId: 'getConsortium', summary: 'Who takes part, who has consented to what, and how they stand together', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<Answer> {
    return shown(await this.consortia.get(actor, id));
  }

  @Patch(':id')
  @Access('business.team')
  @Answers({ operationId: 'changeConsortium', summary: 'The new terms; everyone is asked anew', status: 200, view: ConsortiumView, etag: true, ifMatch: true })
  async change(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Headers('if-match') ifMatch: string | undefined, @Body() { members }: ConsortiumPatch): Promise<Answer> {
    return shown(await this.consortia.change(actor, id, expectedVersion(ifMatch), members.map(given)));
  }

  @Post(':id/invitations')
  @Access('business.team')
  @Answers({ operationId: 'inviteMember', summary: 'The consortium with one firm more asked', status: 201, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async invite(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() input: MemberInput): Promise<Answer> {
    const report = await this.consortia.invite(actor, id, given(input));
    return created(`/v1/consortia/${id}`, presentConsortium(report), report.consortium.version);
  }

  /** For the lead, and for whom a change has asked anew. */
  @Post(':id/consent')
  @HttpCode(200)
  @Access('business.consent')
  @Answers({ operationId: 'consentToConsortium', summary: 'The consortium with this consent', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async consent(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { businessId, agreementHash, understood }: MemberConsentInput): Promise<Answer> {
    return shown(await this.invitations.consent(actor, id, businessId, { agreementHash, understood }));
  }

  @Post(':id/leave')
  @HttpCode(204)
  @Access('business.consent')
  @Answers({ operationId: 'leaveConsortium', summary: 'The firm is out, and free for another bid', status: 204, refusals: [403, 404, 409] })
  async leave(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { businessId }: LeaveInput): Promise<void> {
    await this.consortia.leave(actor, id, businessId);
  }

  @Post(':id/dissolve')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'dissolveConsortium', summary: 'Ended; its firms are free', status: 200, view: ConsortiumView, etag: true, refusals: [403, 404, 409] })
  async dissolve(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<Answer> {
    return shown(await this.consortia.dissolve(actor, id));
  }
}

function shown(report: ConsortiumReport): Answer {
  return versioned(presentConsortium(report), report.consortium.version);
}
