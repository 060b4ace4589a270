import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { placesAsCodes } from '../text/places.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, PageRefusal, Redirect } from '../view/page.js';
import { expectation, PACES } from './settings-form.js';

const FIELDS = ['name', 'q', 'categories', 'regions', 'minScore', 'pace', 'role'] as const;
const ROLES = ['solo', 'joint'] as const;
type Values = Readonly<Record<(typeof FIELDS)[number], string>>;
type Search = Views['SearchView'];

const EMPTY: Values = { name: '', q: '', categories: '', regions: '', minScore: '50', pace: 'now', role: '' };

/** Searches that a firm has saved, each with a threshold and a pace of its own. */
@Controller('firms/:id/searches')
export class SearchController {
  @Get()
  async list(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/searches', { params: { path: { id } } }));
    const done = (['made', 'removed'] as const).find((known) => known === query['done']);
    return new Page('alert/searches', { firmId: id, searches: items, done });
  }

  @Get('new')
  async fresh(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    signedInOnly(visitor);
    const minScore = String((await general(visitor, id)).minScore);
    return form(visitor, id, { ...EMPTY, minScore });
  }

  @Post('new')
  async add(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    return save(visitor, id, body, undefined);
  }

  @Get(':searchId')
  async edit(@Asking() visitor: Visitor, @Param('id') id: string, @Param('searchId') searchId: string): Promise<Page> {
    signedInOnly(visitor);
    const search = await find(visitor, id, searchId);
    return form(visitor, id, valuesOf(search), { search });
  }

  @Post(':searchId')
  async change(@Asking() visitor: Visitor, @Param('id') id: string, @Param('searchId') searchId: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    return save(visitor, id, body, await find(visitor, id, searchId));
  }

  @Post(':searchId/remove')
  async remove(@Asking() visitor: Visitor, @Param('id') id: string, @Param('searchId') searchId: string): Promise<Redirect> {
    signedInOnly(visitor);
    await answered(visitor.api.DELETE('/v1/businesses/{id}/searches/{searchId}', { params: { path: { id, searchId } } }));
    return new Redirect(`/firms/${id}/searches?done=removed`);
  }
}

/** Saves, or says what it would have sent where that button was pressed. */
async function save(visitor: Visitor, id: string, body: FormBody, search: Search | undefined): Promise<Page | Redirect> {
  const { language } = visitor;
  const typed = Object.fromEntries(FIELDS.map((name) => [name, field(body, name)])) as Values;
  const economy = await economyOf(visitor, id);
  const values = { ...typed, regions: placesAsCodes(typed.regions, economy) };
  if (!/^\d{1,3}$/.test(values.minScore) || Number(values.minScore) > 100) return form(visitor, id, values, { search, economy, errors: formErrors([{ field: 'minScore', message: text(language, 'searches.error.minScore') }]) });
  const estimating = field(body, 'do') === 'estimate';
  const input = inputOf(estimating && values.name === '' ? { ...values, name: '-' } : values);
  try {
    if (estimating) {
      const { perWeek } = await answered(visitor.api.POST('/v1/businesses/{id}/searches/estimate', { params: { path: { id } }, body: input }));
      return await form(visitor, id, values, { search, economy, expected: expectation(perWeek, language) });
    }
    if (search === undefined) await answered(visitor.api.POST('/v1/businesses/{id}/searches', { params: { path: { id } }, body: input }));
    else await answered(visitor.api.PUT('/v1/businesses/{id}/searches/{searchId}', { params: { path: { id, searchId: search.id }, header: ifMatch(search.version) }, body: input }));
    return new Redirect(`/firms/${id}/searches?done=made`);
  } catch (error) {
    if (!(error instanceof ApiRefusal) || ![409, 422].includes(error.problem.status)) throw error;
    return form(visitor, id, values, { search, economy, errors: errorsOf(error.problem, FIELDS, language) });
  }
}

async function form(visitor: Visitor, id: string, values: Values, { search, economy, errors, expected }: { search?: Search; economy?: string; errors?: FormErrors; expected?: string } = {}): Promise<Page> {
  const [{ minScore }, ofEconomy] = await Promise.all([general(visitor, id), economy ?? economyOf(visitor, id)]);
  return new Page('alert/search', { firmId: id, ofEconomy, search, values, errors, expected, paces: PACES, roles: ROLES, general: minScore }, errors === undefined ? 200 : 422);
}

async function economyOf(visitor: Visitor, id: string): Promise<string> {
  return (await answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } }))).economy;
}

function general(visitor: Visitor, id: string): Promise<Views['AlertsView']> {
  return answered(visitor.api.GET('/v1/businesses/{id}/alerts', { params: { path: { id } } }));
}

async function find(visitor: Visitor, id: string, searchId: string): Promise<Search> {
  const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/searches', { params: { path: { id } } }));
  const search = items.find((each) => each.id === searchId);
  if (search === undefined) throw new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
  return search;
}

function valuesOf({ name, q, categories, regions, minScore, pace, role }: Search): Values {
  return { name, q: q ?? '', categories: (categories ?? []).map((code) => code.replace(/^CPV:/, '')).join(', '), regions: (regions ?? []).join(', '), minScore: String(minScore), pace, role: role ?? '' };
}

function inputOf({ name, q, categories, regions, minScore, pace, role }: Values): Views['SearchInput'] {
  const list = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean);
  const knownRole = ROLES.find((known) => known === role);
  return {
    name,
    minScore: Number(minScore),
    pace: PACES.find((known) => known === pace) ?? 'now',
    ...(q === '' ? {} : { q }),
    ...(list(categories).length === 0 ? {} : { categories: list(categories) }),
    ...(regions === '' ? {} : { regions: regions.split(', ') }),
    ...(knownRole === undefined ? {} : { role: knownRole }),
  };
}
