import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Brand } from '@app/domain';
import { RoomFileService } from '@app/services';
import type { Actor } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { CurrentActor } from '../access/request-actor.js';
import { attachment } from '../document/attachment.js';
import { pieceOf } from '../document/piece.js';
import { created } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { dropEmpty } from '../input/read-common.js';
import { ResourceId } from '../input/resource-id.pipe.js';
import { Answers } from '../openapi/answers.decorator.js';
import { presentRoomFile, presentRoomFileUpload } from './present-room-file.js';
import { RoomFileInput, RoomFileListView, RoomFileUploadView, RoomFileView } from './room-file.dto.js';

type ConsortiumId = Brand<'ConsortiumId'>;
type RoomFileId = Brand<'RoomFileId'>;

/** Files that the members of a joint bid show each other once they have agreed: announced, sent in pieces, completed. */
@ApiTags('Joint bids')
@Controller()
export class RoomFileController {
  constructor(private readonly files: RoomFileService) {}

  @Get('consortia/:id/files')
  @Access('business.read')
  @Answers({ operationId: 'listRoomFiles', summary: 'What the members show each other', status: 200, view: RoomFileListView, refusals: [403, 404] })
  async list(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId): Promise<RoomFileListView> {
    const { open, items } = await this.files.list(actor, id);
    return { open, items: items.map(presentRoomFile) };
  }

  @Post('consortia/:id/files')
  @Access('business.team')
  @Answers({ operationId: 'announceRoomFile', summary: 'The upload, to be sent in chunks', status: 201, view: RoomFileUploadView, refusals: [403, 404, 409] })
  async announce(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: ConsortiumId, @Body() body: RoomFileInput): Promise<Answer> {
    const { businessId, name, format, sizeBytes, sha256 } = body;
    const upload = await this.files.announce(actor, id, dropEmpty({ businessId, name, format, sizeBytes, sha256 }));
    return created(`/v1/room-files/${upload.file.id}`, presentRoomFileUpload(upload));
  }

  @Get('room-files/:id')
  @Access('business.team')
  @Answers({ operationId: 'getRoomFileUpload', summary: 'Which chunks are here', status: 200, view: RoomFileUploadView, refusals: [403, 404] })
  async state(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: RoomFileId): Promise<RoomFileUploadView> {
    return presentRoomFileUpload(await this.files.state(actor, id));
  }

  @Put('room-files/:id/chunks/:number')
  @HttpCode(204)
  @Access('business.team')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers({ operationId: 'putRoomFileChunk', summary: 'The chunk is here', status: 204, refusals: [403, 404, 409] })
  async putChunk(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: RoomFileId, @Param('number') number: string, @Req() request: FastifyRequest): Promise<void> {
    const piece = pieceOf(number, request.body);
    await this.files.putChunk(actor, id, piece.number, piece.content);
  }

  @Post('room-files/:id/complete')
  @HttpCode(200)
  @Access('business.team')
  @Answers({ operationId: 'completeRoomFile', summary: 'The file, open to the members now', status: 200, view: RoomFileView, refusals: [403, 404, 409] })
  async complete(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: RoomFileId): Promise<RoomFileView> {
    return presentRoomFile(await this.files.complete(actor, id));
  }

  @Delete('room-files/:id')
  @HttpCode(204)
  @Access('business.team')
  @Answers({ operationId: 'removeRoomFile', summary: 'It is gone', status: 204, refusals: [403, 404] })
  async remove(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: RoomFileId): Promise<void> {
    await this.files.remove(actor, id);
  }

  @Get('room-files/:id/content')
  @Access('business.read')
  @Answers({ operationId: 'getRoomFileContent', summary: 'The bytes', status: 200, refusals: [403, 404] })
  async content(@CurrentActor() actor: Actor, @Param('id', ResourceId) id: RoomFileId, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { file, content } = await this.files.open(actor, id);
    return attachment(reply, { ...file, title: file.name }, content);
  }
}
