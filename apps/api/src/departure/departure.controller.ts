import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Brand, BusinessId, TenderId } from '@app/domain';
import { DecideDepartureService, DepartureService, SuccessorsService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { given } from '../consortium/given-member.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { DepartureConsentInput, DepartureDecisionInput, DepartureDeclineInput, DepartureInput, DeparturesView, DepartureView, SuccessorsQuery, SuccessorsView } from './departure.dto.js';
import { presentDeparture, presentDepartures } from './present-departure.js';

type ConsortiumId = Brand<'ConsortiumId'>;
type Id = Brand<'DepartureId'>;

/** Members that leave a joint bid after the opening, and who steps in for them. */
@ApiTags('Joint bids')
@Controller()
export class DepartureController {
  constructor(
    private readonly departures: DepartureService,
    private readonly deciding: DecideDepartureService,
    private readonly successors: SuccessorsService,
  ) {}

  @Post('consortia/:id/departures')
  @Access('account')
  @Answers({ operationId: 'askDeparture', summary: 'The change of members, everyone asked; refused at once where the law or a condition bars it', status: 201, view: DepartureView, refusals: [403, 404, 409] })
  async ask(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId, @Body() { leavingId, newcomer, leadId, members, reason, executedPct }: DepartureInput): Promise<Answer> {
    const report = await this.departures.ask(actor, id, {
      leavingId,
      newcomer: newcomer ? given(newcomer) : undefined,
      leadId: leadId ?? undefined,
      members: members?.map(given),
      reason,
      executedPct: executedPct === undefined || executedPct === null ? undefined : String(executedPct),
    });
    return created(`/v1/departures/${report.departure.id}`, presentDeparture(report));
  }

  @Get('consortia/:id/departures')
  @Access('business.read')
  @Answers({ operationId: 'listDepartures', summary: 'The changes of members of a joint bid, the youngest first', status: 200, view: DeparturesView, refusals: [403, 404] })
  async ofConsortium(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId): Promise<DeparturesView> {
    return presentDepartures(await this.departures.ofConsortium(actor, id));
  }

  @Get('consortia/:id/successors')
  @Access('account')
  @Answers({ operationId: 'listSuccessors', summary: 'Firms that could step in for a member that leaves, so that the joint bid afterwards would fail none of its conditions', status: 200, view: SuccessorsView, refusals: [403, 404, 409] })
  async whoCould(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId, @Query() { leavingId, executedPct }: SuccessorsQuery): Promise<SuccessorsView> {
    const { open, ...found } = await this.successors.of(actor, id, leavingId, executedPct === undefined ? undefined : String(executedPct));
    return { ...found, items: open.map((successor) => ({ ...successor })), next: null };
  }

  @Get('businesses/:id/departures')
  @Access('business.read')
  @Answers({ operationId: 'listDeparturesOfBusiness', summary: 'Those under way that concern the firm, one that it is asked to step in for among them', status: 200, view: DeparturesView, refusals: [403, 404] })
  async ofFirm(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: BusinessId): Promise<DeparturesView> {
    return presentDepartures(await this.departures.ofFirm(actor, id));
  }

  @Get('tenders/:id/departures')
  @Access('tender.departures')
  @Answers({ operationId: 'listDeparturesOfTender', summary: 'What waits for the buyer, and what it has decided', status: 200, view: DeparturesView, refusals: [403, 404] })
  async ofTender(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId): Promise<DeparturesView> {
    return presentDepartures(await this.deciding.list(actor, id));
  }

  @Get('departures/:id')
  @Access('account')
  @Answers({ operationId: 'getDeparture', summary: 'Who leaves, who steps in, who has consented, and what the rules say of the group afterwards', status: 200, view: DepartureView, refusals: [403, 404] })
  async get(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<DepartureView> {
    return presentDeparture(await this.departures.get(actor, id));
  }

  @Post('departures/:id/consent')
  @HttpCode(200)
  @Access('business.consent')
  @Answers({ operationId: 'consentToDeparture', summary: 'The change with this consent; with the last one the buyer is asked', status: 200, view: DepartureView, refusals: [403, 404, 409] })
  async consent(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { businessId, agreementHash, understood }: DepartureConsentInput): Promise<DepartureView> {
    return presentDeparture(await this.departures.consent(actor, id, businessId, { agreementHash, understood }));
  }

  @Post('departures/:id/decline')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'declineDeparture', summary: 'The change does not come about', status: 200, view: DepartureView, refusals: [403, 404, 409] })
  async decline(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() { businessId }: DepartureDeclineInput): Promise<DepartureView> {
    return presentDeparture(await this.departures.decline(actor, id, businessId));
  }

  @Post('departures/:id/withdraw')
  @HttpCode(200)
  @Access('account')
  @Answers({ operationId: 'withdrawDeparture', summary: 'Taken back by whoever asked', status: 200, view: DepartureView, refusals: [403, 404, 409] })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id): Promise<DepartureView> {
    return presentDeparture(await this.departures.withdraw(actor, id));
  }

  @Post('departures/:id/approve')
  @HttpCode(200)
  @Access('account')
  @Answers({ operationId: 'approveDeparture', summary: 'The buyer agrees, and the new terms are in force', status: 200, view: DepartureView, refusals: [403, 404, 409] })
  async approve(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() decision: DepartureDecisionInput): Promise<DepartureView> {
    return presentDeparture(await this.deciding.approve(actor, id, decided(decision)));
  }

  @Post('departures/:id/refuse')
  @HttpCode(200)
  @Access('account')
  @Answers({ operationId: 'refuseDeparture', summary: 'Everything stays as it is', status: 200, view: DepartureView, refusals: [403, 404, 409] })
  async refuse(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: Id, @Body() decision: DepartureDecisionInput): Promise<DepartureView> {
    return presentDeparture(await this.deciding.refuse(actor, id, decided(decision)));
  }
}

/** A client sends null for absent, and a number for a decimal. */
function decided({ reason, executedPct }: DepartureDecisionInput) {
  return { reason, ...(executedPct === undefined || executedPct === null ? {} : { executedPct: String(executedPct) }) };
}
