import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BusinessId, TenderId } from '@app/domain';
import { ReservationRequestService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { Answer, created } from '../http/answer.js';
import { dropEmpty } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { presentReservationRequest, presentStanding } from './present-reservation.js';
import { ReservationRequestInput, ReservationRequestListView, ReservationRequestView } from './reservation-request.dto.js';

/** Firms ask for a tender to be reserved for small firms; officers hear of it from two on. */
@ApiTags('Tenders')
@Controller('tenders/:id/reservation-requests')
export class ReservationRequestController {
  constructor(private readonly requests: ReservationRequestService) {}

  /** 201 the first time; 200 when the firm had asked already. */
  @Post()
  @Access('business.reservation')
  @Answers({ operationId: 'askForReservation', summary: 'What the firm asks for', status: 201, view: ReservationRequestView, refusals: [403, 404, 409] })
  async ask(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { businessId, reason }: ReservationRequestInput): Promise<Answer> {
    const { request, added } = await this.requests.ask(actor, id, dropEmpty({ businessId, reason }));
    const view = presentReservationRequest(request);
    return added ? created(`/v1/tenders/${id}/reservation-requests`, view) : new Answer(200, {}, view);
  }

  @Get()
  @Access('account')
  @Answers({ operationId: 'listReservationRequests', summary: 'Your own wishes, what officers may know of all, and the law', status: 200, view: ReservationRequestListView, refusals: [404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId): Promise<ReservationRequestListView> {
    return presentStanding(await this.requests.standing(actor, id));
  }

  @Delete(':businessId')
  @HttpCode(204)
  @Access('business.reservation')
  @Answers({ operationId: 'withdrawReservationRequest', summary: 'It is taken back', status: 204, refusals: [403, 404, 409] })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Param('businessId', ResourceId) businessId: BusinessId): Promise<void> {
    await this.requests.withdraw(actor, id, businessId);
  }
}
