import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answered, ApiRefusal } from '../api/api-client.js';
import { loadWorking, type Working } from '../officer/working.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { text } from '../text/languages.js';
import { isOpenNow } from '../tender/is-open.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, formErrors, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { passOn } from './download.js';
import { uploadOf, type Upload } from './read-upload.js';
import { sendPieces } from './send-pieces.js';

/** Kinds of files, as OCDS names them. */
const KINDS = ['technicalSpecifications', 'biddingDocuments', 'contractDraft', 'billOfQuantity', 'clarifications'] as const;

/** The files of a tender, for its officers. */
@Controller('manage/:id/files')
export class FileController {
  @Get()
  async list(@Asking() visitor: Visitor, @Param('id') id: string, @Query('done') done: unknown): Promise<Page> {
    return listPage(visitor, await loadWorking(visitor, id), { done: done === 'added' });
  }

  /** One file, whole: a browser without scripts sends it so. To the API it goes in pieces. */
  @Post()
  async add(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    const working = await loadWorking(visitor, id);
    const [file, title, kind] = [uploadOf(body['file']), field(body, 'title'), KINDS.find((known) => known === field(body, 'kind'))];
    if (file === undefined) return listPage(visitor, working, { title, kind, errors: formErrors([{ field: 'file', message: text(visitor.language, 'error.file') }]) });
    try {
      await send(visitor, id, file, { title: title === '' ? file.name.slice(0, 300) : title, ...(kind === undefined ? {} : { documentType: kind }) });
      return new Redirect(`/manage/${id}/files?done=added`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || ![409, 413, 422, 429].includes(error.problem.status)) throw error;
      return listPage(visitor, working, { title, kind, errors: errorsOf(error.problem, ['file', 'title'], visitor.language) });
    }
  }
}

/** A file of a tender, to be saved: the same bytes that the API gives, at an address of the pages. */
@Controller('documents')
export class DownloadController {
  @Get(':id')
  async download(@Asking() visitor: Visitor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await passOn(reply, await visitor.api.GET('/v1/documents/{id}/content', { params: { path: { id } }, parseAs: 'stream' }));
  }
}

/** Announced, sent in pieces, completed. */
async function send(visitor: Visitor, id: string, file: Upload, about: { title: string; documentType?: string }): Promise<void> {
  const { api } = visitor;
  const upload = await answered(api.POST('/v1/tenders/{id}/documents', { params: { path: { id } }, body: { ...about, sizeBytes: file.bytes.length } }));
  await sendPieces(file, upload, (number, piece) => answered(api.PUT('/v1/documents/{id}/chunks/{number}', { params: { path: { id: upload.id, number: String(number) } }, ...piece })));
  await answered(api.POST('/v1/documents/{id}/complete', { params: { path: { id: upload.id } } }));
}

interface Shown {
  readonly done?: boolean;
  readonly title?: string;
  readonly kind?: string;
  readonly errors?: FormErrors;
}

async function listPage(visitor: Visitor, { saved, drafting }: Working, shown: Shown): Promise<Page> {
  const { items } = await answered(visitor.api.GET('/v1/tenders/{id}/documents', { params: { path: { id: saved.id } } }));
  const back = drafting ? `/manage/${saved.id}/check` : `/manage/${saved.id}`;
  const data = { tender: saved, files: items, kinds: KINDS, mayAdd: drafting || isOpenNow(saved), drafting, back, ...shown };
  return new Page('files/files', data, shown.errors === undefined ? 200 : 422, saved.buyer.id);
}
