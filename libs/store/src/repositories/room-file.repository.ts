import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { FileTable, type Announced, type StoredFile } from './file-table.js';

/** A file that a member of a joint bid shows the others, without its bytes. */
export interface StoredRoomFile extends StoredFile {
  readonly consortiumId: string;
  /** The member whose it is. */
  readonly businessId: BusinessId;
  readonly name: string;
}

export interface NewRoomFile extends Announced<StoredRoomFile> {
  readonly createdBy: AccountId;
}

/** Files in the rooms of joint bids. */
@Injectable()
export class RoomFileRepository extends FileTable<StoredRoomFile> {
  constructor(work: UnitOfWork) {
    super(work, { files: 'room_files', chunks: 'room_file_chunks', owner: 'room_file_id', columns: `consortium_id AS "consortiumId", business_id AS "businessId", name` });
  }

  async add({ id, consortiumId, businessId, name, format, sizeBytes, sha256, createdBy }: NewRoomFile): Promise<void> {
    await this.work.sql(`INSERT INTO room_files (id, consortium_id, business_id, name, format, size_bytes, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [
      id,
      consortiumId,
      businessId,
      name,
      format ?? null,
      sizeBytes,
      sha256 ?? null,
      createdBy,
    ]);
  }

  /** In the order they came, those under way among them. */
  async list(consortiumId: string, limit: number): Promise<StoredRoomFile[]> {
    return this.select('consortium_id = $1', [consortiumId], limit);
  }

  /** Those of one firm, or all of them. */
  async removeOf(consortiumId: string, businessId?: BusinessId): Promise<void> {
    await this.work.sql(`DELETE FROM room_files WHERE consortium_id = $1 AND ($2::uuid IS NULL OR business_id = $2)`, [consortiumId, businessId ?? null]);
  }
}
