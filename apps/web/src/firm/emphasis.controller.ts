import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { Page, Redirect } from '../view/page.js';
import { signedInOnly } from './firm.controller.js';

/** How the firm weighs tenders, and the way back to how everybody does. */
@Controller('firms/:id/emphasis')
export class EmphasisController {
  @Get()
  async emphasis(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    signedInOnly(visitor);
    const path = { id };
    const [firm, emphasis] = await Promise.all([
      answered(visitor.api.GET('/v1/businesses/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/businesses/{id}/emphasis', { params: { path } })),
    ]);
    return new Page('emphasis', { firm, emphasis, wasReset: query['reset'] === 'true' });
  }

  @Post('reset')
  async reset(@Asking() visitor: Visitor, @Param('id') id: string): Promise<Redirect> {
    signedInOnly(visitor);
    await answered(visitor.api.DELETE('/v1/businesses/{id}/emphasis', { params: { path: { id } } }));
    return new Redirect(`/firms/${id}/emphasis?reset=true`);
  }
}
