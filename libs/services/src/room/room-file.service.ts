import { Injectable } from '@nestjs/common';
import { documentsLieOpen, DomainError, type BusinessId, type Consortium } from '@app/domain';
import { BusinessRepository, ConsortiumRepository, RoomFileRepository, UnitOfWork, type StoredRoomFile } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { completeFile, progressOf, takePiece, type UploadProgress } from '../upload/pieces.js';
import { RoomDoor } from './room-door.js';

const MOST_FILES = 60;

export interface RoomFileAnnouncement {
  /** The member of the asker's whose file it is. */
  readonly businessId: string;
  readonly name: string;
  readonly format?: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256?: string;
}

/** A file, and the name of the member whose it is. */
export interface RoomFileOfMember extends StoredRoomFile {
  readonly addedBy: string;
}

export interface RoomFileUploadState extends UploadProgress {
  readonly file: RoomFileOfMember;
}

export interface RoomFiles {
  /** Whether the members' files lie open to each other: once everyone has agreed, and not while a change waits for consents. */
  readonly open: boolean;
  /** In the order they came; while they are not open, the asker's own alone. */
  readonly items: readonly RoomFileOfMember[];
}

/**
 * Files that the members of a joint bid show each other, the last stage of what they disclose: names come with mutual interest, documents with everyone's agreement to the same terms.
 * Whoever is only asked, whoever has left, other firms and the buyer's people see none.
 */
@Injectable()
export class RoomFileService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly door: RoomDoor,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly files: RoomFileRepository,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `consortium.not_found` for whoever is not in the room */
  async list(actor: Actor | undefined, id: string): Promise<RoomFiles> {
    signedIn(actor);
    const { consortium, own } = await this.door.enterAs(actor, id);
    const joined = new Set(consortium.members.filter((member) => member.joined).map(({ businessId }) => businessId));
    const open = documentsLieOpen[consortium.status] && [...own].some((businessId) => joined.has(businessId));
    const all = await this.files.list(consortium.id, MOST_FILES);
    return { open, items: await Promise.all(all.filter(({ businessId }) => open || own.has(businessId)).map((file) => this.named(file))) };
  }

  /** @throws DomainError `consortium.not_found`, `room.not_agreed`, `document.too_many` */
  async announce(actor: Actor | undefined, id: string, { businessId: firm, ...announcement }: RoomFileAnnouncement): Promise<RoomFileUploadState> {
    const businessId = idOf<BusinessId>('business', firm);
    const { accountId } = await this.access.require(actor, 'business.team', businessId);
    const fileId = this.ids.next<string>();
    await this.work.run(async () => {
      const { id: consortiumId } = await this.openTo(businessId, idOf('consortium', id), 'consortium');
      if ((await this.files.list(consortiumId, MOST_FILES)).length >= MOST_FILES) throw new DomainError('limited', 'document.too_many', `A room holds ${MOST_FILES} files. Remove one first.`);
      await this.files.add({ ...announcement, id: fileId, consortiumId, businessId, createdBy: accountId, sha256: announcement.sha256?.toLowerCase() });
    });
    return this.state(actor, fileId);
  }

  /** For the member whose it is. */
  async state(actor: Actor | undefined, id: string): Promise<RoomFileUploadState> {
    const file = await this.ownFile(actor, id);
    return { file: await this.named(file), ...(await progressOf(this.files, file)) };
  }

  /** Keeps a piece; the same one twice is fine. @throws DomainError `document.chunk_size`, `document.chunk_differs`, `document.complete` */
  async putChunk(actor: Actor | undefined, id: string, number: number, content: Buffer): Promise<void> {
    const { id: fileId } = await this.ownFile(actor, id);
    await this.work.run(() => takePiece(this.files, 'file', fileId, number, content));
  }

  /** Checks size, hash and type, and lays it open to the members. @throws DomainError as `completeFile`, and as `announce` */
  async complete(actor: Actor | undefined, id: string): Promise<RoomFileOfMember> {
    const { id: fileId, businessId, consortiumId } = await this.ownFile(actor, id);
    return this.work.run(async () => {
      await this.openTo(businessId, consortiumId, 'file');
      return this.named(await completeFile(this.files, 'file', fileId));
    });
  }

  /** By the member whose it is, at any time. @throws DomainError `file.not_found` */
  async remove(actor: Actor | undefined, id: string): Promise<void> {
    const { id: fileId } = await this.ownFile(actor, id);
    await this.files.remove(fileId);
  }

  /** For the members, once complete and while files lie open; for its own firm always. @throws DomainError `file.not_found` */
  async open(actor: Actor | undefined, id: string): Promise<{ file: StoredRoomFile; content: AsyncIterable<Buffer> }> {
    signedIn(actor);
    const file = await this.files.find(idOf('file', id));
    if (file?.completedAt === undefined || !(await this.reads(actor, file))) throw notFound('file');
    return { file, content: this.files.content(file.id) };
  }

  private async reads(actor: Actor | undefined, { consortiumId, businessId: whose }: StoredRoomFile): Promise<boolean> {
    if (await this.access.may(actor, 'business.read', whose)) return true;
    const consortium = await this.consortia.find(consortiumId);
    if (consortium === undefined || !documentsLieOpen[consortium.status]) return false;
    for (const { businessId, joined } of consortium.members) if (joined && (await this.access.may(actor, 'business.read', businessId))) return true;
    return false;
  }

  private async ownFile(actor: Actor | undefined, id: string): Promise<StoredRoomFile> {
    signedIn(actor);
    const file = await this.files.find(idOf('file', id));
    if (file === undefined) throw notFound('file');
    await this.access.require(actor, 'business.team', file.businessId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('file') : error;
    });
    return file;
  }

  /** Under its lock, which dissolving and leaving wait for, and it for them. */
  private async openTo(firm: BusinessId, id: string, noun: string): Promise<Consortium> {
    const consortium = await this.consortia.lock(id);
    if (consortium?.members.some(({ businessId, joined }) => businessId === firm && joined) !== true) throw notFound(noun);
    if (consortium.status === 'dissolved') throw new DomainError('conflict', 'consortium.settled', 'This consortium is dissolved.');
    if (!documentsLieOpen[consortium.status]) throw new DomainError('conflict', 'room.not_agreed', 'Files are shared once every member has agreed to the terms as they stand.');
    return consortium;
  }

  private async named(file: StoredRoomFile): Promise<RoomFileOfMember> {
    return { ...file, addedBy: (await this.businesses.find(file.businessId))?.name ?? '' };
  }
}
