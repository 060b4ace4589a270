import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiRefusal } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { amendmentPage } from './amendment-page.js';
import { freeLotId, LOT_FIELDS, lotFaults, lotInput, lotOf, lotSentence, lotValues, type Lot } from './lot-form.js';
import { faultErrors } from './step-page.js';
import { readValues, withPlaces, type TenderPatch, type Values } from './step-values.js';
import { loadWorking, saveDraft, withChange, type Working } from './working.js';

type LotInput = ReturnType<typeof lotOf>;

/** The parts that a tender is bid for and awarded by. */
@Controller('manage/:id/lots')
export class LotController {
  @Get()
  async list(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    return listPage(visitor, await loadWorking(visitor, id));
  }

  @Post('open')
  async open(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page> {
    return listPage(visitor, await loadWorking(visitor, id, body));
  }

  /** The form of a lot, empty or as it stands. */
  @Post('edit')
  async edit(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page> {
    const working = await loadWorking(visitor, id, body);
    const lot = working.tender.lots.find((each) => each.id === field(body, 'lotId'));
    if (lot === undefined && field(body, 'lotId') !== '') throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    return formPage(working, lot?.id ?? '', lot === undefined ? { currency: working.tender.value?.currency ?? '' } : lotValues(lot));
  }

  @Post('save')
  async save(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const values = withPlaces(readValues(body, LOT_FIELDS), ['regions'], working.saved.buyer.economy);
    const lotId = field(body, 'lotId');
    const faults = lotFaults(values);
    if (faults.length > 0) return formPage(working, lotId, values, faultErrors(visitor, faults));
    const { lots } = working.tender;
    const before = lots.find((each) => each.id === lotId);
    const made = lotOf(before?.id ?? freeLotId(lots), values, before);
    const all = before === undefined ? [...lots.map(lotInput), made] : lots.map((each) => (each === before ? made : lotInput(each)));
    try {
      return await keep(visitor, working, { lots: all });
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
      return formPage(working, lotId, values, errorsOf(error.problem, [...LOT_FIELDS], visitor.language));
    }
  }

  /** Takes a lot out, with the conditions that are about it alone. */
  @Post('remove')
  async remove(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id, body);
    const lotId = field(body, 'lotId');
    const { lots, requirements } = working.tender;
    const kept = requirements.filter((requirement) => requirement.lotId !== lotId);
    return keep(visitor, working, {
      lots: lots.filter((lot) => lot.id !== lotId).map(lotInput),
      ...(kept.length === requirements.length ? {} : { requirements: kept as never }),
    });
  }
}

async function keep(visitor: Visitor, working: Working, change: Omit<TenderPatch, 'lots'> & { readonly lots: readonly LotInput[] }): Promise<Page | Redirect> {
  const patch = { ...change, lots: [...change.lots] };
  if (!working.drafting) return amendmentPage(visitor, withChange(working, patch));
  await saveDraft(visitor, working, patch);
  return new Redirect(`/manage/${working.saved.id}/lots`);
}

function listPage(visitor: Visitor, working: Working): Page {
  const { id, buyer } = working.saved;
  const lots = working.tender.lots.map((lot: Lot) => ({ id: lot.id, sentence: lotSentence(lot, visitor.language) }));
  return new Page('officer/lots', { working, lots, back: working.drafting ? `/manage/${id}/check` : `/manage/${id}/amend` }, 200, buyer.id);
}

function formPage(working: Working, lotId: string, values: Values, errors?: FormErrors): Page {
  return new Page('officer/lot', { working, lotId, values, errors, back: `/manage/${working.saved.id}/lots` }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}
