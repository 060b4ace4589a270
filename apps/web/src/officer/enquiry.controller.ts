import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { faultErrors } from './step-page.js';
import { loadWorking, type Working } from './working.js';

/** A question about a tender, answered to everybody. */
@Controller('manage/:id/questions/:enquiryId')
export class EnquiryController {
  @Get()
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('enquiryId') enquiryId: string): Promise<Page> {
    const working = await loadWorking(visitor, id);
    const enquiry = await enquiryOf(visitor, id, enquiryId);
    return page(working, enquiry, enquiry.answer?.text ?? '');
  }

  @Post()
  async answer(@Asking() visitor: Visitor, @Param('id') id: string, @Param('enquiryId') enquiryId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    const enquiry = await enquiryOf(visitor, id, enquiryId);
    const answer = field(body, 'answer');
    if (answer === '') return page(working, enquiry, answer, faultErrors(visitor, [{ field: 'answer', key: 'error.answer' }]));
    const version = Number(field(body, 'answerVersion'));
    try {
      await answered(visitor.api.POST('/v1/enquiries/{id}/answer', { params: { path: { id: enquiryId }, header: version > 0 ? ifMatch(version) : {} }, body: { answer } }));
      return new Redirect(`/manage/${id}?done=answered#questions`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 412, 422, 428].includes(error.problem.status)) throw error;
      return page(working, enquiry, answer, errorsOf(error.problem, ['answer'], visitor.language));
    }
  }
}

async function enquiryOf(visitor: Visitor, id: string, enquiryId: string): Promise<Views['EnquiryView']> {
  const { items } = await answered(visitor.api.GET('/v1/tenders/{id}/enquiries', { params: { path: { id }, query: { limit: 100 } } }));
  const enquiry = items.find((item) => item.id === enquiryId);
  if (enquiry === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return enquiry;
}

function page({ saved }: Working, enquiry: Views['EnquiryView'], answer: string, errors?: FormErrors): Page {
  return new Page('officer/question', { tender: saved, enquiry, answer, errors }, errors === undefined ? 200 : 422, saved.buyer.id);
}
