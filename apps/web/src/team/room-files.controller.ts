import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered, ApiRefusal } from '../api/api-client.js';
import { passOn } from '../files/download.js';
import { uploadOf } from '../files/read-upload.js';
import { sendPieces } from '../files/send-pieces.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { roomPage } from './room-page.js';

/** Files in the room of a joint bid, each added with a form that needs no script. */
@Controller('firms/:id/joint-bids/:bid/room/files')
export class RoomFilesController {
  @Post()
  async add(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const { api } = visitor;
    const file = uploadOf(body['file']);
    if (file === undefined) return roomPage(visitor, id, bid, {}, { errors: formErrors([{ field: 'file', message: text(visitor.language, 'error.file') }]) });
    return this.done(visitor, id, bid, 'added', async () => {
      const about = { businessId: id, name: file.name, sizeBytes: file.bytes.length };
      const upload = await answered(api.POST('/v1/consortia/{id}/files', { params: { path: { id: bid } }, body: about }));
      await sendPieces(file, upload, (number, piece) => answered(api.PUT('/v1/room-files/{id}/chunks/{number}', { params: { path: { id: upload.id, number: String(number) } }, ...piece })));
      await answered(api.POST('/v1/room-files/{id}/complete', { params: { path: { id: upload.id } } }));
    });
  }

  @Post('remove')
  remove(@Asking() visitor: Visitor, @Param('id') id: string, @Param('bid') bid: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    return this.done(visitor, id, bid, 'removed', () => answered(visitor.api.DELETE('/v1/room-files/{id}', { params: { path: { id: field(body, 'item') } } })));
  }

  @Get(':file')
  async download(@Asking() visitor: Visitor, @Param('file') id: string, @Res() reply: FastifyReply): Promise<void> {
    signedInOnly(visitor);
    await passOn(reply, await visitor.api.GET('/v1/room-files/{id}/content', { params: { path: { id } }, parseAs: 'stream' }));
  }

  private async done(visitor: Visitor, id: string, bid: string, word: string, act: () => Promise<unknown>): Promise<Page | Redirect> {
    try {
      await act();
      return new Redirect(`/firms/${id}/joint-bids/${bid}/room?done=${word}`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 413, 422, 429].includes(error.problem.status)) throw error;
      return roomPage(visitor, id, bid, {}, { errors: errorsOf(error.problem, ['file'], visitor.language) });
    }
  }
}
