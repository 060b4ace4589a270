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
import { choices } from './choices.js';
import { parseDraft, regionCodes, STEPS, type FirmDraft, type Step } from './firm-draft.js';
import { plain, QUESTIONS, tooLong, withAnswers } from './firm-questions.js';

const FIRM_FIELDS = ['name', 'economy', 'description', 'employees', 'figures', 'regions', 'languages'] as const;

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
    const draft = parseDraft(visitor.firmDraft);
    const open = firstOpen(draft, 'size');
    if (open !== undefined) return new Redirect(`/register/${open}`);
    return new Page('register-tenders', { draft, ...(await threeLive(visitor, draft)) });
  }

  @Get('check')
  check(@Asking() visitor: Visitor): Page | Redirect {
    const draft = parseDraft(visitor.firmDraft);
    const open = firstOpen(draft);
    return open === undefined ? new Page('register-check', this.checkData(visitor, draft)) : new Redirect(`/register/${open}`);
  }

  @Get(':step')
  question(@Asking() visitor: Visitor, @Param('step') name: string): Page | Redirect {
    const step = asStep(name);
    const draft = parseDraft(visitor.firmDraft);
    const open = firstOpen(draft, step);
    return open === undefined ? new Page('register-step', stepData(visitor, step, draft)) : new Redirect(`/register/${open}`);
  }

  @Post('check')
  async create(@Asking() visitor: Visitor, @Body() body: FormBody): Promise<Page | Redirect> {
    const draft = parseDraft(visitor.firmDraft);
    const person = { personName: field(body, 'personName'), email: field(body, 'email') };
    const refused = (error: unknown, fields: readonly string[]): Page => {
      if (!(error instanceof ApiRefusal)) throw error;
      return new Page('register-check', { ...this.checkData(visitor, draft), person, errors: errorsOf(error.problem, fields, visitor.language) }, 422);
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
      visitor.keepFirmDraft(undefined);
      return new Redirect(`/firms/${firm.id}?new=true`);
    } catch (error) {
      return refused(error, FIRM_FIELDS);
    }
  }

  @Post(':step')
  answer(@Asking() visitor: Visitor, @Param('step') name: string, @Body() body: FormBody): Page | Redirect {
    const step = asStep(name);
    const draft = withAnswers(parseDraft(visitor.firmDraft), step, body);
    const faults = [...tooLong(step, body), ...QUESTIONS[step].faults(draft)];
    if (faults.length > 0) {
      const errors = formErrors(faults.map(({ field: at, key }) => ({ field: at, message: text(visitor.language, key) })));
      const typed = step === 'work' ? { ...draft, description: field(body, 'description') } : draft;
      return new Page('register-step', { ...stepData(visitor, step, typed), errors }, 422);
    }
    visitor.keepFirmDraft(JSON.stringify(draft));
    if (field(body, 'from') === 'check') return new Redirect('/register/check');
    return new Redirect(step === 'work' ? '/register/tenders' : `/register/${STEPS[STEPS.indexOf(step) + 1] ?? 'check'}`);
  }

  private checkData(visitor: Visitor, draft: FirmDraft): Readonly<Record<string, unknown>> {
    const names = { economy: economyName(visitor.language, draft.economy), languages: draft.languages.map((code) => languageName(visitor.language, code)) };
    return { draft: { ...draft, turnover: plain(draft.turnover) }, names, person: { personName: '', email: '' } };
  }
}

function stepData(visitor: Visitor, step: Step, draft: FirmDraft): Readonly<Record<string, unknown>> {
  const at = STEPS.indexOf(step);
  const fromCheck = visitor.address.includes('from=check');
  const back = fromCheck ? '/register/check' : step === 'size' ? '/register/tenders' : at > 0 ? `/register/${STEPS[at - 1] ?? ''}` : '/';
  return { step, number: at + 1, total: STEPS.length, draft, back, fromCheck, ...choices(visitor.language, draft) };
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

/** Open tenders that share words with the firm: in its economy, else anywhere, else the next to close there. */
async function threeLive(visitor: Visitor, draft: FirmDraft): Promise<{ tenders: readonly Views['TenderView'][]; byWords: boolean }> {
  const words = draft.description.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const found = new Map<string, Views['TenderView']>();
  for (const word of words.slice(0, 6)) {
    const { items } = await answered(visitor.api.GET('/v1/tenders', { params: { query: { q: word, economy: draft.economy, limit: 3 } } }));
    for (const tender of items) found.set(tender.id, tender);
    if (found.size >= 3) break;
  }
  if (found.size > 0) return { tenders: [...found.values()].slice(0, 3), byWords: true };
  const { items } = await answered(visitor.api.GET('/v1/tenders', { params: { query: { economy: draft.economy, limit: 3 } } }));
  return { tenders: items, byWords: false };
}

function asBusiness(draft: FirmDraft): Views['BusinessInput'] {
  const { name, economy, description, employees, turnover, turnoverYear, currency, languages } = draft;
  return {
    name,
    economy,
    description,
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
