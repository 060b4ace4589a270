import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { Sessions } from '../session/sessions.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { economyName, languageName } from '../text/format.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { namesOf, readCode } from '../tender/categories.js';
import { stepChoices } from './choices.js';
import { parseDraft, regionCodes, STEPS, type FirmDraft, type Step } from './firm-draft.js';
import { plain, QUESTIONS, tooLong, withAnswers } from './firm-questions.js';

const FIRM_FIELDS = ['name', 'economy', 'description', 'classifications', 'employees', 'figures', 'regions', 'languages'] as const;

/** A firm in steps of one question; an account is asked for at the end, after three live tenders were shown. */
@Controller('register')
export class RegisterController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Get()
  begin(): Redirect {
    return new Redirect(`/register/${STEPS[0]}`);
  }

  @Get('tenders')
  async tenders(@Asking() visitor: Visitor): Promise<Page | Redirect> {
    const draft = parseDraft(visitor.draft('firm'));
    const open = firstOpen(draft, 'size');
    if (open !== undefined) return new Redirect(`/register/${open}`);
    return new Page('register-tenders', { draft, ...(await threeLive(visitor, draft)) });
  }

  @Get('check')
  async check(@Asking() visitor: Visitor): Promise<Page | Redirect> {
    const draft = parseDraft(visitor.draft('firm'));
    const open = firstOpen(draft);
    return open === undefined ? new Page('register-check', await this.checkData(visitor, draft)) : new Redirect(`/register/${open}`);
  }

  @Get(':step')
  async question(@Asking() visitor: Visitor, @Param('step') name: string): Promise<Page | Redirect> {
    const step = asStep(name);
    const draft = parseDraft(visitor.draft('firm'));
    const open = firstOpen(draft, step);
    return open === undefined ? new Page('register-step', await stepData(visitor, step, draft)) : new Redirect(`/register/${open}`);
  }

  @Post('check')
  async create(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    const draft = parseDraft(visitor.draft('firm'));
    const person = { personName: field(body, 'personName'), email: field(body, 'email') };
    const refused = async (error: unknown, fields: readonly string[]): Promise<Page> => {
      if (!(error instanceof ApiRefusal)) throw error;
      return new Page('register-check', { ...(await this.checkData(visitor, draft)), person, errors: errorsOf(error.problem, fields, visitor.language) }, 422);
    };
    if (visitor.signedIn === undefined) {
      const password = field(body, 'password', false);
      try {
        await answered(visitor.api.POST('/v1/accounts', { body: { name: person.personName, email: person.email, password } }));
        this.sessions.signIn(visitor, await answered(visitor.api.POST('/v1/sessions', { body: { email: person.email, password } })), person.email, Date.now());
      } catch (error) {
        return refused(renamed(error, 'name', 'personName'), ['personName', 'email', 'password']);
      }
    }
    try {
      const firm = await answered(visitor.api.POST('/v1/businesses', { body: asBusiness(draft) }));
      visitor.keepDraft('firm', undefined);
      return new Redirect(`/firms/${firm.id}?new=true`);
    } catch (error) {
      return refused(error, FIRM_FIELDS);
    }
  }

  @Post(':step')
  async answer(@Asking() visitor: Visitor, @Param('step') name: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const step = asStep(name);
    const draft = withAnswers(parseDraft(visitor.draft('firm')), step, body);
    if (field(body, 'find') !== '') return new Page('register-step', await stepData(visitor, step, draft, field(body, 'words')));
    const faults = [...tooLong(step, body), ...QUESTIONS[step].faults(draft)];
    if (faults.length > 0) {
      const errors = formErrors(faults.map(({ field: at, key }) => ({ field: at, message: text(visitor.language, key) })));
      const typed = step === 'work' ? { ...draft, description: field(body, 'description') } : draft;
      return new Page('register-step', { ...(await stepData(visitor, step, typed)), errors }, 422);
    }
    visitor.keepDraft('firm', JSON.stringify(draft));
    if (field(body, 'from') === 'check') return new Redirect('/register/check');
    return new Redirect(step === 'categories' ? '/register/tenders' : `/register/${STEPS[STEPS.indexOf(step) + 1] ?? 'check'}`);
  }

  private async checkData(visitor: Visitor, draft: FirmDraft): Promise<Readonly<Record<string, unknown>>> {
    const named = await namesOf(visitor.api, draft.classifications);
    const names = { economy: economyName(visitor.language, draft.economy), languages: draft.languages.map((code) => languageName(visitor.language, code)), categories: named.map(({ label }) => label) };
    return { draft: { ...draft, turnover: plain(draft.turnover) }, names, person: { personName: '', email: '' } };
  }
}

async function stepData(visitor: Visitor, step: Step, draft: FirmDraft, words?: string): Promise<Readonly<Record<string, unknown>>> {
  const at = STEPS.indexOf(step);
  const fromCheck = visitor.address.includes('from=check');
  const back = fromCheck ? '/register/check' : step === 'size' ? '/register/tenders' : at > 0 ? `/register/${STEPS[at - 1] ?? ''}` : '/';
  const action = `/register/${step}${fromCheck ? '?from=check' : ''}`;
  return { step, number: at + 1, total: STEPS.length, draft, back, action, fromCheck, ...(await stepChoices(visitor, step, draft, words)) };
}

/** The first question before `until` that has no good answer yet. */
function firstOpen(draft: FirmDraft, until?: Step): Step | undefined {
  const before = until === undefined ? STEPS : STEPS.slice(0, STEPS.indexOf(until));
  return before.find((step) => QUESTIONS[step].faults(draft).length > 0);
}

function asStep(name: string): Step {
  const step = STEPS.find((known) => known === name);
  if (step === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return step;
}

/** Open tenders in the firm's categories or with its words: in its economy, else the next to close there. */
async function threeLive(visitor: Visitor, draft: FirmDraft): Promise<{ tenders: readonly Views['TenderView'][]; byWords: boolean }> {
  const words = draft.description.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3).slice(0, 6);
  const found = new Map<string, Views['TenderView']>();
  for (const query of [...draft.classifications.slice(0, 4).map((category) => ({ category })), ...words.map((q) => ({ q }))]) {
    const { items } = await answered(visitor.api.GET('/v1/tenders', { params: { query: { ...query, economy: draft.economy, limit: 3 } } }));
    for (const tender of items) found.set(tender.id, tender);
    if (found.size >= 3) break;
  }
  if (found.size > 0) return { tenders: [...found.values()].slice(0, 3), byWords: true };
  const { items } = await answered(visitor.api.GET('/v1/tenders', { params: { query: { economy: draft.economy, limit: 3 } } }));
  return { tenders: items, byWords: false };
}

function asBusiness(draft: FirmDraft): Views['BusinessInput'] {
  const { name, economy, description, classifications, employees, turnover, turnoverYear, currency, languages } = draft;
  return {
    name,
    economy,
    description,
    classifications: classifications.flatMap((code) => readCode(code) ?? []),
    regions: [...regionCodes(draft)],
    languages: [...languages],
    ...(employees === '' ? {} : { employees: Number(employees) }),
    ...(turnover === '' ? {} : { figures: [{ metric: 'annual_turnover', value: plain(turnover), currency, year: Number(turnoverYear) }] }),
  };
}

/** The person's name stands in a field of another name, since the firm has one too. */
function renamed(error: unknown, from: string, to: string): unknown {
  if (!(error instanceof ApiRefusal)) return error;
  return new ApiRefusal({ ...error.problem, errors: error.problem.errors.map((fault) => (fault.path === from ? { ...fault, path: to } : fault)) });
}
