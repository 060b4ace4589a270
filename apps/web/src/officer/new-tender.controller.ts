import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { zonesOf } from '../text/zoned-time.js';
import type { FormBody } from '../view/form-body.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { economyOf, faultErrors, isFirst, refusedStep, stepPage } from './step-page.js';
import { one, type Values } from './step-values.js';
import { FIRST_STEPS, instantValues, readStep, TENDER_STEPS } from './tender-steps.js';

type FirstStep = (typeof FIRST_STEPS)[number];
/** What is kept until there is a draft; a long description goes to the API at once. */
type Begun = Readonly<Record<string, Values>>;

/** The first questions of a tender; the third answer makes the draft, which is at the API from then on. */
@Controller('buyers/:id/tenders/new')
export class NewTenderController {
  @Get()
  begin(@Param('id') id: string): Redirect {
    return new Redirect(`/buyers/${id}/tenders/new/title`);
  }

  @Get(':step')
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string): Promise<Page> {
    signedInOnly(visitor);
    const step = firstStep(name);
    const economy = await economyOf(visitor, id);
    return form(visitor, id, step, economy, begun(visitor)[step] ?? emptyAnswer(step, economy));
  }

  @Post(':step')
  async answer(@Asking() visitor: Visitor, @Param('id') id: string, @Param('step') name: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const step = firstStep(name);
    const values = readStep(step, body);
    const again = async (errors: ReturnType<typeof faultErrors>): Promise<Page> => form(visitor, id, step, await economyOf(visitor, id), values, errors);
    const faults = TENDER_STEPS[step].faults(values);
    if (faults.length > 0) return again(faultErrors(visitor, faults));
    const answers: Begun = { ...begun(visitor), [step]: values };
    const missing = FIRST_STEPS.find((first) => answers[first] === undefined || TENDER_STEPS[first].faults(answers[first]).length > 0);
    if (step !== 'description' || missing !== undefined) {
      const { description: _long, ...short } = answers;
      visitor.keepDraft('tender', JSON.stringify(short));
      return new Redirect(`/buyers/${id}/tenders/new/${missing ?? FIRST_STEPS[FIRST_STEPS.indexOf(step) + 1] ?? 'description'}`);
    }
    try {
      const [title, closing, description] = FIRST_STEPS.map((first) => answers[first] ?? {});
      const { tenderPeriod = { endDate: '' } } = TENDER_STEPS.closing.patch(closing ?? {});
      const notice = { buyerId: id, title: one(title ?? {}, 'title'), description: one(description ?? {}, 'description'), tenderPeriod };
      const draft = await answered(visitor.api.POST('/v1/tenders', { body: notice }));
      visitor.keepDraft('tender', undefined);
      return new Redirect(`/manage/${draft.id}/ask/kind`);
    } catch (error) {
      return again(refusedStep(visitor, error, step));
    }
  }
}

function form(visitor: Visitor, id: string, step: FirstStep, economy: string, values: Values, errors?: ReturnType<typeof faultErrors>): Promise<Page> {
  const before = FIRST_STEPS[FIRST_STEPS.indexOf(step) - 1];
  const base = `/buyers/${id}/tenders`;
  return stepPage(visitor, { step, values, action: `${base}/new/${step}`, back: before === undefined ? base : `${base}/new/${before}`, economy, buyerId: id, errors });
}

function firstStep(name: string): FirstStep {
  if (!isFirst(name)) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return name;
}

function emptyAnswer(step: FirstStep, economy: string): Values {
  return step === 'closing' ? instantValues(undefined, zonesOf(economy)[0] ?? 'UTC', '17:00') : {};
}

function begun(visitor: Visitor): Begun {
  const kept = visitor.draft('tender');
  return kept === undefined ? {} : (JSON.parse(kept) as Begun);
}
