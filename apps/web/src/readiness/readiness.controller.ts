import { Controller, Get, Param, Query } from '@nestjs/common';
import { answered, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { formatMoney } from '../text/format.js';
import type { Language } from '../text/languages.js';
import { cursorOf } from '../view/cursor-of.js';
import type { FormBody } from '../view/form-body.js';
import { Page } from '../view/page.js';

const PAGE_SIZE = 10;

/** What a firm could get next: the gaps before open tenders, the most value first. */
@Controller('firms/:id/readiness')
export class ReadinessController {
  @Get()
  async readiness(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const given = await answered(visitor.api.GET('/v1/businesses/{id}/readiness', { params: { path: { id }, query: { limit: PAGE_SIZE, ...cursorOf(query) } } }));
    return new Page('readiness/readiness', {
      firmId: id,
      asOf: given.asOf,
      looked: given.tendersLookedAt,
      items: given.items.map((item) => ({ ...item, worth: worthOf(item.values, visitor.language) })),
      next: given.next === null ? undefined : `/firms/${id}/readiness?${new URLSearchParams({ cursor: given.next }).toString()}`,
    });
  }
}

/** Sums of several currencies, one after the other: they cannot be added up. */
function worthOf(values: readonly Views['MoneyView'][], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(values.map(({ amount, currency }) => formatMoney(language, amount, currency)));
}
