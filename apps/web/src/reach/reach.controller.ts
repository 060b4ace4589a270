import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { loadWorking, type Working } from '../officer/working.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { requirementSentence } from '../tender/conditions.js';
import type { FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { figureRows, placeRows, shown, sizeChart, type Count, type Reach } from './reach-figures.js';
import { changesOf, readWhatIf, requirementKey, type WhatIf } from './what-if.js';

/** What stands beside the figures, in either answer. */
interface Beside {
  readonly tenderVersion?: number;
  readonly countedAs?: readonly { readonly requirement: string; readonly field: string; readonly asked: string | number; readonly counted: string | number }[];
  readonly warnings?: readonly { readonly code: string; readonly message: Views['MessageView'] }[];
  readonly record?: readonly { readonly version: number; readonly fewerThanThree: boolean; readonly at: string }[];
}
type Answer = Beside & (Reach | { readonly before: Reach; readonly after: Reach; readonly gained: Count; readonly lost: Count });

const NOTHING: WhatIf = { leaveOut: [], openSizes: false, allowJoint: false };

/** Who could bid for an officer's tender, and who could if it asked less. */
@Controller('manage/:id/reach')
export class ReachController {
  @Get()
  async reach(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    try {
      return this.answer(visitor, working, await looked(visitor.api.GET('/v1/tenders/{id}/reach', { params: { path: { id } } })), NOTHING);
    } catch (error) {
      return resultPage(visitor, working, undefined, NOTHING, limited(visitor, error));
    }
  }

  @Post()
  async whatIf(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    const wish = readWhatIf(body);
    const changes = changesOf(working.saved, wish);
    if (Object.keys(changes).length === 0) return resultPage(visitor, working, undefined, wish, formErrors([{ field: 'leaveOut', message: text(visitor.language, 'reach.nothing') }]));
    try {
      return this.answer(visitor, working, await looked(visitor.api.POST('/v1/tenders/{id}/what-if', { params: { path: { id } }, body: { changes } })), wish);
    } catch (error) {
      return resultPage(visitor, working, undefined, wish, limited(visitor, error));
    }
  }

  /** A count that takes longer: how far it is, or its answer. */
  @Get(':operation')
  async wait(@Asking() visitor: Visitor, @Param('id') id: string, @Param('operation') operation: string): Promise<Page> {
    const working = await loadWorking(visitor, id);
    const { status, progress, result } = await answered(visitor.api.GET('/v1/operations/{id}', { params: { path: { id: operation } } }));
    if (status === 'failed') return resultPage(visitor, working, undefined, NOTHING, formErrors([{ field: 'leaveOut', message: text(visitor.language, 'reach.failed') }]));
    if (status !== 'done' || result === undefined) return new Page('reach/waiting', { tender: working.saved, operation, progress }, 200, working.saved.buyer.id);
    return resultPage(visitor, working, result as unknown as Answer, NOTHING);
  }

  private answer(visitor: Visitor, working: Working, { operation, result }: Looked, wish: WhatIf): Page | Redirect {
    return operation === undefined ? resultPage(visitor, working, result, wish) : new Redirect(`/manage/${working.saved.id}/reach/${operation}`);
  }
}

interface Looked {
  /** Present while a worker still counts. */
  readonly operation?: string;
  readonly result?: Answer;
}

/** @throws ApiRefusal where the API refused */
async function looked(call: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<Looked> {
  const given = await call;
  const result = await answered(Promise.resolve(given));
  const operation = given.response.status === 202 ? /\/operations\/([\w-]+)/.exec(given.response.headers.get('location') ?? '')?.[1] : undefined;
  return operation === undefined ? { result: result as Answer } : { operation };
}

function limited(visitor: Visitor, error: unknown): FormErrors {
  if (!(error instanceof ApiRefusal) || ![409, 422, 429].includes(error.problem.status)) throw error;
  if (error.problem.status === 429) return formErrors([{ field: 'leaveOut', message: text(visitor.language, 'reach.limit') }]);
  return errorsOf(error.problem, ['leaveOut'], visitor.language);
}

function resultPage(visitor: Visitor, { saved }: Working, answer: Answer | undefined, wish: WhatIf, errors?: FormErrors): Page {
  const { language } = visitor;
  const before = answer === undefined ? undefined : 'before' in answer ? answer.before : answer;
  const after = answer !== undefined && 'after' in answer ? answer.after : undefined;
  const current = after ?? before;
  const smallest = current?.teams?.smallest;
  return new Page(
    'reach/reach',
    {
      tender: saved, errors, wish,
      conditions: saved.requirements.map((requirement) => ({ value: requirementKey(requirement), text: requirementSentence(requirement, language), checked: wish.leaveOut.includes(requirementKey(requirement)) })),
      ...(before === undefined ? {} : { rows: figureRows(before, after, language), chart: sizeChart(before, after, language), places: placeRows(current ?? before, language) }),
      hasAfter: after !== undefined,
      change: answer !== undefined && 'gained' in answer ? { gained: shown(answer.gained, language), lost: shown(answer.lost, language) } : undefined,
      teams: current?.teams?.feasible,
      smallest: typeof smallest === 'number' ? smallest : undefined,
      warnings: answer?.warnings ?? [],
      counted: answer?.countedAs ?? [],
      few: (answer?.record ?? []).filter(({ fewerThanThree }) => fewerThanThree),
    },
    errors === undefined ? 200 : 422,
    saved.buyer.id,
  );
}
