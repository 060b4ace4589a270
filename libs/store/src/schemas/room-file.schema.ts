import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId } from '@app/domain';
import { bytes, int, text, uuid } from './columns.js';
import { fileColumns, sizeCheck, type UploadedFileRow } from './file-columns.js';

/** A file in the room of a joint bid: announced first, complete once all of its chunks are here and were checked. */
export interface RoomFileRow extends UploadedFileRow {
  id: string;
  consortiumId: string;
  /** The member whose it is. */
  businessId: BusinessId;
  name: string;
  createdBy: AccountId;
}

export const RoomFileSchema = new EntitySchema<RoomFileRow>({
  name: 'room_files',
  columns: {
    id: uuid({ primary: true }),
    consortiumId: uuid(),
    businessId: uuid(),
    name: text(),
    createdBy: uuid(),
    ...fileColumns,
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  checks: [sizeCheck('room_files')],
  indices: [{ name: 'ix_room_files_consortium_id', columns: ['consortiumId', 'createdAt'] }],
});

export interface RoomFileChunkRow {
  roomFileId: string;
  number: number;
  content: Buffer;
}

export const RoomFileChunkSchema = new EntitySchema<RoomFileChunkRow>({
  name: 'room_file_chunks',
  columns: { roomFileId: uuid({ primary: true }), number: int({ primary: true }), content: bytes() },
  foreignKeys: [{ target: 'room_files', columnNames: ['roomFileId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});
