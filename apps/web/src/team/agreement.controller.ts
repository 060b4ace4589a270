import { Controller, Get, Param } from '@nestjs/common';
import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { Page } from '../view/page.js';

/** The draft of a joint bid's agreement, to be printed and read by a lawyer. */
@Controller('firms/:id/joint-bids/:bid/agreement')
export class AgreementPageController {
  @Get()
  async draft(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bidId: string): Promise<Page> {
    signedInOnly(visitor);
    const path = { id: bidId };
    const [bid, draft] = await Promise.all([
      answered(visitor.api.GET('/v1/consortia/{id}', { params: { path } })),
      answered(visitor.api.GET('/v1/consortia/{id}/agreement', { params: { path } })),
    ]);
    return new Page('team/agreement', { firmId: id, bid, draft });
  }
}
