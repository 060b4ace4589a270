import { EntitySchema } from 'typeorm';
import type { AccountId, BusinessId, IsoInstant } from '@app/domain';
import { bytes, createdAt, int, optionally, text, time, uuid } from './columns.js';

/** A file in the room of a joint bid: announced first, complete once all of its chunks are here and were checked. */
export interface RoomFileRow {
  id: string;
  consortiumId: string;
  /** The member whose it is. */
  businessId: BusinessId;
  name: string;
  format?: string;
  /** What its bytes say it is; set with `completedAt`. */
  mediaType?: string;
  sizeBytes: number;
  sha256?: string;
  createdBy: AccountId;
  createdAt: IsoInstant;
  completedAt?: IsoInstant;
}

export const RoomFileSchema = new EntitySchema<RoomFileRow>({
  name: 'room_files',
  columns: {
    id: uuid({ primary: true }),
    consortiumId: uuid(),
    businessId: uuid(),
    name: text(),
    format: text(optionally),
    mediaType: text(optionally),
    sizeBytes: int(),
    sha256: text(optionally),
    createdBy: uuid(),
    createdAt: createdAt(),
    completedAt: time(optionally),
  },
  foreignKeys: [
    { target: 'consortia', columnNames: ['consortiumId'], referencedColumnNames: ['id'] },
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'ck_room_files_size', expression: 'size_bytes >= 1 AND size_bytes <= 20971520' }],
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
