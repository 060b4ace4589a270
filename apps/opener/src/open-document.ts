import { createHash } from 'node:crypto';
import type { BidDocument } from '@app/domain';
import { open, type SealingKeyPair } from '@app/opening';
import { parted, pieceName, TITLE, type DocumentContext } from '@app/sealing';
import type { FoundDocument, OpenerDocumentRepository } from '@app/store';
import { Unopenable } from './unopenable.js';

/** Where a document belongs, as the opener knows it from the bid itself. */
export interface DocumentPlace {
  readonly tenderId: string;
  readonly bidId: string;
  readonly bidderId: string;
  readonly envelope: string;
}

/**
 * Opens a document that an envelope names, and writes it down piece by piece: it is never whole in memory. The envelope is believed, and nothing that lies beside the pieces: a piece that was
 * changed, taken out, put in or moved makes another hash, or does not open.
 * @throws Unopenable
 */
export async function openDocument(store: OpenerDocumentRepository, key: SealingKeyPair, { bidId, ...place }: DocumentPlace, { id, mediaType, sizeBytes, sha256 }: BidDocument): Promise<FoundDocument> {
  const sealedTitle = await store.sealedTitle(id);
  if (sealedTitle === undefined) throw new Unopenable(`the document ${id} of bid ${bidId} is gone`);
  const reveal = async (part: DocumentContext['part'], sealed: Buffer): Promise<Buffer> =>
    open(key, { ...place, documentId: id, part }, parted(sealed)).catch(() => {
      throw new Unopenable(`the document ${id} of bid ${bidId} does not open: a part of it was changed, or sealed for another place`);
    });
  const [sealedHash, hash] = [createHash('sha256').update(sealedTitle), createHash('sha256')];
  const title = (await reveal(TITLE, sealedTitle)).toString('utf8');
  const pieces = (await store.sealed.chunks(id)).length;
  let [number, bytes] = [0, 0];
  for await (const sealed of store.sealed.content(id)) {
    sealedHash.update(sealed);
    const piece = await reveal(pieceName(number, pieces), sealed);
    hash.update(piece);
    bytes += piece.length;
    await store.keepPiece(id, number, piece);
    number += 1;
  }
  if (sealedHash.digest('hex') !== sha256 || bytes !== sizeBytes) throw new Unopenable(`the document ${id} of bid ${bidId} is not the one that it names: it was changed`);
  const found = { id, bidId, title, mediaType, sizeBytes, sha256: hash.digest('hex') };
  await store.keep(found);
  return found;
}
