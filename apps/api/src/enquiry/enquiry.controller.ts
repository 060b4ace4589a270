import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Brand, TenderId } from '@app/domain';
import { EnquiryService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor, MaybeActor } from '../access/request-actor.js';
import { created, versioned } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { expectedVersion } from '../http/etag.js';
import { PageQuery } from '../input/page.dto.js';
import { presentPage } from '../input/present-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { AnswerInput, EnquiryInput, EnquiryPageView, EnquiryView } from './enquiry.dto.js';
import { presentEnquiry } from './present-enquiry.js';

/** Questions about a tender, and answers to all. */
@ApiTags('Tenders')
@Controller()
export class EnquiryController {
  constructor(private readonly enquiries: EnquiryService) {}

  @Post('tenders/:id/enquiries')
  @Access('business.enquire')
  @Answers({ operationId: 'askAboutTender', summary: 'The question', status: 201, view: EnquiryView, etag: true, refusals: [403, 404, 409] })
  async ask(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: TenderId, @Body() { businessId, question }: EnquiryInput): Promise<Answer> {
    const enquiry = await this.enquiries.ask(actor, id, { businessId, question });
    return created(`/v1/tenders/${id}/enquiries`, presentEnquiry(enquiry, false), 0);
  }

  /** What is answered is public; your own questions are here before that, and the buyer's people see all. */
  @Get('tenders/:id/enquiries')
  @Access('public')
  @Answers({ operationId: 'listEnquiries', summary: 'Questions in the order asked', status: 200, view: EnquiryPageView, refusals: [404] })
  async list(@MaybeActor() actor: Actor | undefined, @Param('id', ResourceId) id: TenderId, @Query() query: PageQuery): Promise<EnquiryPageView> {
    const { officer, ...page } = await this.enquiries.list(actor, id, query);
    return presentPage(page, (enquiry) => presentEnquiry(enquiry, officer));
  }

  @Post('enquiries/:id/answer')
  @HttpCode(200)
  @Access('tender.answer')
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed to correct an answer: its ETag, e.g. "1"', schema: { type: 'string' } })
  @Answers({ operationId: 'answerEnquiry', summary: 'The question with its answer, public now', status: 200, view: EnquiryView, etag: true, refusals: [403, 404, 409, 412, 428] })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ResourceId) id: Brand<'EnquiryId'>,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { answer }: AnswerInput,
  ): Promise<Answer> {
    const enquiry = await this.enquiries.answer(actor, id, answer, ifMatch === undefined ? undefined : expectedVersion(ifMatch));
    return versioned(presentEnquiry(enquiry, true), enquiry.answer?.version ?? 0);
  }
}
