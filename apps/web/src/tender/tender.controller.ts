import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { namesOf, writtenCode } from './categories.js';
import { conditionsOf } from './conditions.js';
import { isOpenNow } from './is-open.js';
import { filterQuery, readFilters, SIZES, SORTS, type SearchFilters } from './search-filters.js';

const PAGE_SIZE = 20;
const MOST_VERSIONS = 20;

type Values = Readonly<Record<string, unknown>>;

@Controller('tenders')
export class TenderController {
  /** Open tenders; needs no account. */
  @Get()
  async list(@Asking() visitor: Visitor, @Query() query: Values): Promise<Page> {
    const filters = readFilters(query);
    const shown = { filters, sizes: SIZES, sorts: SORTS, next: undefined, tenders: [] };
    try {
      const { items, next } = await answered(visitor.api.GET('/v1/tenders', { params: { query: asQuery(filters) } }));
      return new Page('tenders', { ...shown, tenders: items, next: next === null ? undefined : `/tenders?${filterQuery({ ...filters, cursor: next })}` });
    } catch (error) {
      if (!(error instanceof ApiRefusal && [400, 422].includes(error.problem.status))) throw error;
      return new Page('tenders', { ...shown, errors: errorsOf(error.problem, ['q', 'category', 'economy', 'region'], visitor.language) }, 422);
    }
  }

  @Get(':id')
  tender(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Values): Promise<Page> {
    return this.page(visitor, id, query);
  }

  /** A question of a firm, without its name. */
  @Post(':id/questions')
  async ask(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const [businessId, question] = [field(body, 'firm'), field(body, 'question')];
    const again = (errors: FormErrors): Promise<Page> => this.page(visitor, id, { firm: businessId }, { question, errors });
    if (question === '') return again(formErrors([{ field: 'question', message: text(visitor.language, 'error.question') }]));
    try {
      await answered(visitor.api.POST('/v1/tenders/{id}/enquiries', { params: { path: { id } }, body: { businessId, question } }));
      return new Redirect(`/tenders/${id}?firm=${encodeURIComponent(businessId)}&asked=true#questions`);
    } catch (error) {
      if (!(error instanceof ApiRefusal && [409, 422].includes(error.problem.status))) throw error;
      return again(errorsOf(error.problem, ['question'], visitor.language));
    }
  }

  private async page(visitor: Visitor, id: string, query: Values, asking: { question?: string; errors?: FormErrors } = {}): Promise<Page> {
    const path = { id };
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } }));
    const [versions, enquiries, named, standing] = await Promise.all([
      answered(visitor.api.GET('/v1/tenders/{id}/versions', { params: { path, query: { limit: MOST_VERSIONS } } })),
      answered(visitor.api.GET('/v1/tenders/{id}/enquiries', { params: { path, query: { limit: 100 } } })),
      namesOf(visitor.api, tender.classifications.map(writtenCode)),
      this.standing(visitor, tender, query['firm']),
    ]);
    const names = new Map(named.map((code) => [writtenCode(code), code.label]));
    const categories = tender.classifications.map((code) => [names.get(writtenCode(code)), `${code.scheme} ${code.id}`].filter(Boolean).join(', '));
    const shown = { tender, categories, isOpen: isOpenNow(tender), versions: versions.items, enquiries: enquiries.items, conditions: conditionsOf(tender, visitor.language), mayTeam: [tender, ...tender.lots].some(({ jointBid }) => jointBid?.allowed === true) };
    return new Page('tender', { ...shown, ...standing, ...asking, asked: query['asked'] === 'true' }, asking.errors === undefined ? 200 : 422);
  }

  /** How the firm of the visitor stands to this tender, where there is one. */
  private async standing(visitor: Visitor, tender: Views['TenderView'], wished: unknown): Promise<Values> {
    if (visitor.signedIn === undefined) return {};
    const { items } = await answered(visitor.api.GET('/v1/memberships', { params: { query: { limit: 100 } } }));
    const isOwn = items.some(({ organisation }) => organisation.id === tender.buyer.id);
    const firms = items.flatMap(({ organisation }) => (organisation.kind === 'business' ? [organisation] : []));
    const firm = firms.find(({ id }) => id === wished) ?? firms.find(({ id }) => id === visitor.session.organisation) ?? firms[0];
    if (firm === undefined) return { isOwn, firms };
    const why = await answered(visitor.api.GET('/v1/businesses/{id}/tenders/{tenderId}/why', { params: { path: { id: firm.id, tenderId: tender.id } } })).catch(refusedOnly);
    // Who looks at an open tender asks how they stand now; the answer of the day it was told is another question.
    return { isOwn, firms, firm, why: why && Object.assign({}, why, 'today' in why ? why.today : {}) };
  }
}

function asQuery({ q, category, region, economy, reservedFor, jointBid, sort, cursor }: SearchFilters): object {
  const given = { q, category, region, economy, reservedFor, sort, cursor };
  return { limit: PAGE_SIZE, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')), ...(jointBid === '' ? {} : { jointBid: true }) };
}

/** A draft, or a tender of before, has no answer to why. */
function refusedOnly(error: unknown): undefined {
  if (error instanceof ApiRefusal && error.problem.status < 500) return undefined;
  throw error;
}
