import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { passOn } from '../files/download.js';
import { uploadOf } from '../files/read-upload.js';
import { sendPieces } from '../files/send-pieces.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';

type Values = Readonly<Record<string, unknown>>;
type Kind = Pick<Views['PaperUploadInput'], 'paper' | 'form'>;

/** The papers of a joint bid as a checklist, each added with a form that needs no script. */
@Controller('firms/:id/joint-bids/:bid/papers')
export class PapersController {
  @Get()
  list(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Query() query: Values): Promise<Page> {
    return this.page(visitor, id, bid, { done: ['added', 'removed'].find((word) => word === query['done']) });
  }

  @Post()
  async add(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const { api } = visitor;
    const [file, kind] = [uploadOf(body['file']), field(body, 'kind')];
    const [paper, form] = kind.split(' ') as [Kind['paper'], Kind['form']];
    if (file === undefined) return this.page(visitor, id, bid, { kind, errors: formErrors([{ field: 'file', message: text(visitor.language, 'error.file') }]) });
    return this.done(visitor, id, bid, 'added', kind, async () => {
      const about = { businessId: id, paper, form, title: file.name.slice(0, 300) || paper, sizeBytes: file.bytes.length };
      const upload = await answered(api.POST('/v1/consortia/{id}/papers', { params: { path: { id: bid } }, body: about }));
      await sendPieces(file, upload, (number, piece) => answered(api.PUT('/v1/papers/{id}/chunks/{number}', { params: { path: { id: upload.id, number: String(number) } }, ...piece })));
      await answered(api.POST('/v1/papers/{id}/complete', { params: { path: { id: upload.id } } }));
    });
  }

  @Post('remove')
  remove(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    return this.done(visitor, id, bid, 'removed', '', () => answered(visitor.api.DELETE('/v1/papers/{id}', { params: { path: { id: field(body, 'paper') } } })));
  }

  @Get(':paper')
  async download(@Asking() visitor: Visitor, @Param('paper') id: string, @Res() reply: FastifyReply): Promise<void> {
    signedInOnly(visitor);
    await passOn(reply, await visitor.api.GET('/v1/papers/{id}/content', { params: { path: { id } }, parseAs: 'stream' }));
  }

  private async done(visitor: Visitor, id: string, bid: string, word: string, kind: string, act: () => Promise<unknown>): Promise<Page | Redirect> {
    try {
      await act();
      return new Redirect(`/firms/${id}/joint-bids/${bid}/papers?done=${word}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 413, 422, 429].includes(error.problem.status)) throw error;
      return this.page(visitor, id, bid, { kind, errors: errorsOf(error.problem, ['file', 'kind'], visitor.language) });
    }
  }

  private async page(visitor: Visitor, id: string, bidId: string, more: { readonly done?: string; readonly kind?: string; readonly errors?: FormErrors }): Promise<Page> {
    signedInOnly(visitor);
    const path = { id: bidId };
    const [bid, list] = await Promise.all([answered(visitor.api.GET('/v1/consortia/{id}', { params: { path } })), answered(visitor.api.GET('/v1/consortia/{id}/papers', { params: { path } }))]);
    return new Page('team/papers', { firmId: id, bid, list, ...more }, more.errors === undefined ? 200 : 422);
  }
}
