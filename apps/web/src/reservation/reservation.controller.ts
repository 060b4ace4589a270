import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { isOpenNow } from '../tender/is-open.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';

const DONE = ['asked', 'withdrawn'] as const;

/** A firm asks for a tender to be kept for small firms, and may take it back. */
@Controller('firms/:id/tenders/:tenderId/reservation')
export class ReservationController {
  @Get()
  async look(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Query('done') done: unknown): Promise<Page> {
    return askPage(visitor, id, tenderId, { done: DONE.find((known) => known === done) });
  }

  @Post()
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const reason = field(body, 'reason');
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/reservation-requests', { params: { path: { id: tenderId } }, body: { businessId: id, ...(reason === '' ? {} : { reason }) } }));
      return new Redirect(`/firms/${id}/tenders/${tenderId}/reservation?done=asked`);
    } catch (error) {
      return askPage(visitor, id, tenderId, { reason, errors: refused(visitor, error) });
    }
  }

  @Post('withdraw')
  async withdraw(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string): Promise<Page | Redirect> {
    signedInOnly(visitor);
    try {
      await answered(visitor.api.DELETE('/v1/tenders/{id}/reservation-requests/{businessId}', { params: { path: { id: tenderId, businessId: id } } }));
      return new Redirect(`/firms/${id}/tenders/${tenderId}/reservation?done=withdrawn`);
    } catch (error) {
      return askPage(visitor, id, tenderId, { errors: refused(visitor, error) });
    }
  }
}

interface Shown {
  readonly done?: (typeof DONE)[number];
  readonly reason?: string;
  readonly errors?: FormErrors;
}

async function askPage(visitor: Visitor, id: string, tenderId: string, shown: Shown): Promise<Page> {
  signedInOnly(visitor);
  const [tender, firm, standing] = await Promise.all([
    answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } })),
    answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } })),
    answered(visitor.api.GET('/v1/tenders/{id}/reservation-requests', { params: { path: { id: tenderId } } })),
  ]);
  if (tender.source !== undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  const asked = standing.items.find(({ businessId }) => businessId === id);
  const data = { tender, firm, standing, asked, isOpen: isOpenNow(tender), reason: asked?.reason ?? '', ...shown };
  return new Page('reservation/ask', data, shown.errors === undefined ? 200 : 422);
}

function refused(visitor: Visitor, error: unknown): FormErrors {
  if (!(error instanceof ApiRefusal) || ![403, 409, 422].includes(error.problem.status)) throw error;
  return errorsOf(error.problem, ['reason'], visitor.language);
}
