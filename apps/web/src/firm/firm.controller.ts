import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { namesOf, writtenCode } from '../tender/categories.js';
import { formatMoney, languageName } from '../text/format.js';
import { cursorOf } from '../view/cursor-of.js';
import { field, type FormBody } from '../view/form-body.js';
import { capacityText, detailsOf, draftOf } from './firm-details.js';
import { ownPath, Page, PageRefusal, Redirect, SignInFirst } from '../view/page.js';

const PAGE_SIZE = 20;
const ROLES = ['solo', 'joint', 'near_miss'] as const;
const MARKS = ['kept', 'hidden', 'bidding'] as const;
/** Why a tender is not a firm's. */
export const REASONS = ['work', 'place', 'size', 'time', 'other'] as const;

type Values = Readonly<Record<string, unknown>>;

@Controller('firms/:id')
export class FirmController {
  @Get()
  async firm(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Values): Promise<Page> {
    signedInOnly(visitor);
    const firm = await answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } }));
    const named = await namesOf(visitor.api, firm.classifications.map(writtenCode));
    const { language } = visitor;
    const { turnover, currency, turnoverYear } = draftOf(firm);
    return new Page('firm', {
      firm,
      isNew: query['new'] === 'true',
      saved: query['saved'] === 'true',
      names: named.map(({ label, scheme, id: code }) => `${label}, ${scheme} ${code}`),
      languageNames: firm.languages.map((code) => languageName(language, code)),
      certificates: (detailsOf(firm)['certificates'] ?? '').split('\n'),
      capacity: capacityText(firm, language),
      turnover: turnover === '' ? undefined : `${formatMoney(language, turnover, currency)}, ${turnoverYear}`,
    });
  }

  @Get('matches')
  async matches(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Values): Promise<Page> {
    signedInOnly(visitor);
    const role = ROLES.find((known) => known === query['role']);
    const firm = await answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } }));
    const { items, next } = await answered(
      visitor.api.GET('/v1/businesses/{id}/matches', { params: { path: { id }, query: { limit: PAGE_SIZE, ...(role ? { role } : {}), ...cursorOf(query) } } }),
    );
    const marked = MARKS.find((known) => known === query['marked']);
    const banner = marked === undefined || typeof query['tender'] !== 'string' ? undefined : { mark: marked, tenderId: query['tender'] };
    return new Page('matches', { firm, matches: items, role, roles: ROLES, reasons: REASONS, banner, next: next === null ? undefined : `/firms/${id}/matches?${new URLSearchParams({ ...(role ? { role } : {}), cursor: next }).toString()}` });
  }

  /** Done at once; the next page offers to take it back. */
  @Post('tenders/:tenderId/mark')
  async mark(@Asking() visitor: Visitor, @Param('id') id: string, @Param('tenderId') tenderId: string, @Body() body: FormBody): Promise<Redirect> {
    signedInOnly(visitor);
    // Each reason against a tender is a button of its own: one press hides it and says why.
    const hidden = REASONS.find((known) => known === field(body, 'hide'));
    const mark = hidden === undefined ? MARKS.find((known) => known === body['mark']) : 'hidden';
    if (mark === undefined) throw new PageRefusal(422, 'refusal.form', 'refusal.form.advice');
    await answered(visitor.api.PUT('/v1/businesses/{id}/tenders/{tenderId}/mark', { params: { path: { id, tenderId } }, body: { mark, ...(hidden ? { reason: hidden } : {}) } }));
    const back = ownPath(body['back'], `/firms/${id}/matches`);
    const [path = '', query = ''] = back.split('?');
    const params = new URLSearchParams(query);
    params.set('marked', mark);
    params.set('tender', tenderId);
    return new Redirect(`${path}?${params.toString()}`);
  }

  @Get('notifications')
  async notifications(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Values): Promise<Page> {
    signedInOnly(visitor);
    const { items, next } = await answered(visitor.api.GET('/v1/businesses/{id}/notifications', { params: { path: { id }, query: { limit: PAGE_SIZE, ...cursorOf(query) } } }));
    if (items[0] !== undefined && field(query, 'cursor') === '') visitor.see(id, items[0].createdAt);
    // The first page goes on by itself, from the newest that it shows.
    const live = field(query, 'cursor') === '';
    return new Page('notifications', { firmId: id, notifications: items, live, after: items[0]?.createdAt ?? new Date().toISOString(), next: next === null ? undefined : `/firms/${id}/notifications?${new URLSearchParams({ cursor: next }).toString()}` });
  }

  /** A part of the bar: how many notifications came since they were last looked at. */
  @Get('notifications/count')
  async count(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Page> {
    signedInOnly(visitor);
    const { items } = await answered(visitor.api.GET('/v1/businesses/{id}/notifications', { params: { path: { id }, query: { limit: PAGE_SIZE } } }));
    const { seen } = visitor.session;
    const since = seen?.firm === id ? Date.parse(seen.at) : 0;
    return new Page('parts/count', { count: items.filter(({ createdAt }) => Date.parse(createdAt) > since).length, most: PAGE_SIZE });
  }
}

/** @throws SignInFirst unless somebody is signed in */
export function signedInOnly(visitor: Visitor): void {
  if (visitor.signedIn === undefined) throw new SignInFirst();
}
