import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import type { FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { amendmentPage } from './amendment-page.js';
import { faultErrors, nextPage, previousPage, refusedStep, stepPage } from './step-page.js';
import type { Values } from './step-values.js';
import { isStep, readStep, TENDER_STEPS, type StepName } from './tender-steps.js';
import { loadWorking, saveDraft, withChange, type Working } from './working.js';

/** The questions of a tender that exists: of a draft each answer is saved, of a published tender it is shown as a difference first. */
@Controller('manage/:id/ask/:step')
export class StepController {
  @Get()
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string): Promise<Page> {
    return page(visitor, await loadWorking(visitor, id), stepOf(name));
  }

  /** The same with changes that are not published yet. */
  @Post('open')
  async open(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string, @Body() body: FormBody): Promise<Page> {
    return page(visitor, await loadWorking(visitor, id, body), stepOf(name));
  }

  @Post()
  async answer(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const step = stepOf(name);
    const working = await loadWorking(visitor, id, body);
    const values = readStep(step, body, working.saved.buyer.economy);
    if (field(body, 'find') !== '') return page(visitor, working, step, values);
    const faults = TENDER_STEPS[step].faults(values);
    if (faults.length > 0) return page(visitor, working, step, values, faultErrors(visitor, faults));
    const change = TENDER_STEPS[step].patch(values);
    if (!working.drafting) return amendmentPage(visitor, withChange(working, change));
    try {
      await saveDraft(visitor, working, change);
    } catch (error) {
      return page(visitor, { ...working, version: working.saved.version }, step, values, refusedStep(visitor, error, step));
    }
    return new Redirect(field(body, 'from') === 'check' ? `/manage/${id}/check` : nextPage(id, step));
  }
}

function page(visitor: Visitor, working: Working, step: StepName, values: Values = TENDER_STEPS[step].valuesOf(working.tender), errors?: FormErrors): Promise<Page> {
  const { id, buyer } = working.saved;
  const fromCheck = visitor.address.includes('from=check');
  return stepPage(visitor, {
    step, values, errors, working, fromCheck,
    action: `/manage/${id}/ask/${step}${fromCheck ? '?from=check' : ''}`,
    back: !working.drafting ? `/manage/${id}/amend` : fromCheck ? `/manage/${id}/check` : previousPage(id, step),
    economy: buyer.economy,
    buyerId: buyer.id,
  });
}

function stepOf(name: string): StepName {
  if (!isStep(name)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return name;
}
