import { Controller, Get, Param, Query } from '@nestjs/common';
import { answered, ApiRefusal } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { errorsOf } from '../view/form-errors.js';
import { Page } from '../view/page.js';
import { conditionsOf } from './conditions.js';
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
  async tender(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Values): Promise<Page> {
    const path = { id };
    const tender = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path } }));
    const versions = await answered(visitor.api.GET('/v1/tenders/{id}/versions', { params: { path, query: { limit: MOST_VERSIONS } } }));
    return new Page('tender', { tender, versions: versions.items, conditions: conditionsOf(tender, visitor.language), ...(await this.standing(visitor, id, query['firm'])) });
  }

  /** How the firm of the visitor stands to this tender, where there is one. */
  private async standing(visitor: Visitor, tenderId: string, wished: unknown): Promise<Values> {
    if (visitor.signedIn === undefined) return {};
    const { items } = await answered(visitor.api.GET('/v1/memberships', { params: { query: { limit: 100 } } }));
    const firms = items.flatMap(({ organisation }) => (organisation.kind === 'business' ? [organisation] : []));
    const firm = firms.find(({ id }) => id === wished) ?? firms[0];
    if (firm === undefined) return { firms };
    const why = await answered(visitor.api.GET('/v1/businesses/{id}/tenders/{tenderId}/why', { params: { path: { id: firm.id, tenderId } } })).catch(refusedOnly);
    // Who looks at an open tender asks how they stand now; the answer of the day it was told is another question.
    return { firms, firm, why: why && Object.assign({}, why, 'today' in why ? why.today : {}) };
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
