import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenderId } from '@app/domain';
import { BidAuditRepository, BidDocumentRepository, BidRepository, OpeningRepository, type AuditMark, type AuditRow } from '@app/store';
import { chainFault, type ChainFault } from './chain-fault.js';
import { hashOfEnvelopes } from './receipt.js';

/** A tender's record, looked at. */
export interface VerifiedRecord {
  readonly tenderId: TenderId;
  readonly rows: number;
  /** Where it ends; to be noted down elsewhere. */
  readonly end?: AuditMark;
  readonly fault?: ChainFault;
}

/** Reads every tender's record from its first row and holds it against bids, envelopes and what was opened. Asked by command, on the machine of the service. */
@Injectable()
export class VerifyAuditService {
  constructor(
    private readonly rows: BidAuditRepository,
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly documents: BidDocumentRepository,
  ) {}

  /** @param marks by tender, as receipts have them */
  async verify(marks: ReadonlyMap<string, readonly AuditMark[]> = new Map()): Promise<VerifiedRecord[]> {
    const tenders = new Set([...(await this.rows.tenders()), ...([...marks.keys()] as TenderId[])]);
    const records: VerifiedRecord[] = [];
    for (const tenderId of [...tenders].sort()) {
      const rows = await this.rows.of(tenderId);
      const bids = await this.bids.ofTender(tenderId);
      const fault = chainFault(rows, { bids, marks: marks.get(tenderId) }) ?? (await this.storedFault(rows, bids));
      const last = rows.at(-1);
      records.push({ tenderId, rows: rows.length, ...(last === undefined ? {} : { end: { number: last.number, hash: last.hash } }), ...(fault === undefined ? {} : { fault }) });
    }
    return records;
  }

  /** Whether ciphertexts, documents and opened contents are what the rows say. */
  private async storedFault(rows: readonly AuditRow[], bids: readonly { readonly id: string; readonly auditNumber: number; readonly sha256: string }[]): Promise<ChainFault | undefined> {
    for (const { id, auditNumber, sha256 } of bids) {
      const envelopes = await this.bids.envelopes(id);
      if (hashOfEnvelopes(envelopes.map((each) => ({ ...each, keyId: '' }))) !== sha256) return { number: auditNumber, why: `the ciphertext of bid ${id} is not what came in` };
      const fault = (await this.documentFault(rows, id, auditNumber)) ?? (await this.openedFault(rows, id));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private async documentFault(rows: readonly AuditRow[], bidId: string, number: number): Promise<ChainFault | undefined> {
    const { documents = [] } = JSON.parse(rows[number - 1]?.detail ?? '{}') as { readonly documents?: readonly Hashed[] };
    for (const { id, sha256 } of documents) {
      const title = await this.documents.sealedTitle(id);
      const hash = title && (await hashOf(title, this.documents.content(id)));
      if (hash !== sha256) return { number, why: `the document ${id} of bid ${bidId} is not what came in` };
    }
    return undefined;
  }

  private async openedFault(rows: readonly AuditRow[], bidId: string): Promise<ChainFault | undefined> {
    const found = (envelope: string): { readonly number: number; readonly said?: FoundInEnvelope } => {
      const row = rows.find(({ action, detail }) => action === 'opening.opened' && (JSON.parse(detail) as { envelope: string }).envelope === envelope);
      const said = row && (JSON.parse(row.detail) as { contents: FoundInEnvelope[] }).contents.find((each) => each.bidId === bidId);
      return { number: row?.number ?? rows.length + 1, ...(said === undefined ? {} : { said }) };
    };
    for (const { name, content } of await this.openings.contentsOf([bidId])) {
      const { number, said } = found(name);
      if (said?.sha256 !== createHash('sha256').update(content).digest('hex')) return { number, why: `what is stored as opened of bid ${bidId} (${name}) is not what the opener found` };
    }
    for (const { id, envelope, opened } of await this.documents.boundTo([bidId])) {
      if (opened === undefined) continue;
      const { number, said } = found(envelope);
      const hash = await hashOf('', this.documents.openedChunks.content(id));
      if (said?.documents?.find((each) => each.id === id)?.sha256 !== hash) return { number, why: `what is stored as opened of the document ${id} of bid ${bidId} is not what the opener found` };
    }
    return undefined;
  }
}

interface Hashed {
  readonly id: string;
  readonly sha256: string;
}

/** What a row says of a bid whose envelope was opened. */
interface FoundInEnvelope {
  readonly bidId: string;
  readonly sha256: string;
  readonly documents?: readonly Hashed[];
}

async function hashOf(beginning: Buffer | string, pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256').update(beginning);
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
