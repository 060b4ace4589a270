import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenderId } from '@app/domain';
import { BidAuditRepository, BidRepository, OpeningRepository, type AuditMark, type AuditRow } from '@app/store';
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

  /** Whether ciphertexts and opened contents are what the rows say. */
  private async storedFault(rows: readonly AuditRow[], bids: readonly { readonly id: string; readonly auditNumber: number; readonly sha256: string }[]): Promise<ChainFault | undefined> {
    for (const { id, auditNumber, sha256 } of bids) {
      const envelopes = await this.bids.envelopes(id);
      if (hashOfEnvelopes(envelopes.map((each) => ({ ...each, keyId: '' }))) !== sha256) return { number: auditNumber, why: `the ciphertext of bid ${id} is not what came in` };
      for (const { name, content } of await this.openings.contents(id)) {
        const row = rows.find(({ action, detail }) => action === 'opening.opened' && (JSON.parse(detail) as { envelope: string }).envelope === name);
        const said = row === undefined ? [] : (JSON.parse(row.detail) as { contents: { bidId: string; sha256: string }[] }).contents;
        const hash = createHash('sha256').update(content).digest('hex');
        if (said.some((each) => each.bidId === id && each.sha256 === hash)) continue;
        return { number: row?.number ?? rows.length + 1, why: `what is stored as opened of bid ${id} (${name}) is not what the opener found` };
      }
    }
    return undefined;
  }
}
