import { createHash } from 'node:crypto';
import type { AuditMark, AuditRow } from '@app/store';

/** What the rows of a tender must agree with besides each other. */
export interface ChainWitnesses {
  /** Bids in the tables: their row must be there and say the same. */
  readonly bids: readonly { readonly id: string; readonly auditNumber: number; readonly sha256: string }[];
  /** Marks that somebody noted down elsewhere, in a receipt. */
  readonly marks?: readonly AuditMark[];
}

export interface ChainFault {
  readonly number: number;
  readonly why: string;
}

const NOTHING_BEFORE = '0'.repeat(64);

/** The hash that a row must have; the database's function writes the same text. */
export function hashOfRow({ tenderId, number, micros, accountId, action, detail, previous }: Omit<AuditRow, 'hash' | 'at'>): string {
  return createHash('sha256')
    .update([tenderId, number, micros, accountId ?? '', action, detail, previous].join('\n'))
    .digest('hex');
}

/**
 * The first row of a tender's record that cannot be what was written: changed, taken out, put in, or cut off at the end. An end that was cut off can be told by what hangs on it, the bids
 * in the tables and the marks in receipts; rows behind the last of those cannot be missed by anybody who holds none.
 */
export function chainFault(rows: readonly AuditRow[], { bids, marks = [] }: ChainWitnesses): ChainFault | undefined {
  let previous = NOTHING_BEFORE;
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    if (row.number !== number) return { number, why: `it is missing; the next that is there is row ${row.number}` };
    if (row.previous !== previous) return { number, why: 'it does not follow from the row before' };
    if (hashOfRow(row) !== row.hash) return { number, why: 'what it says was changed' };
    previous = row.hash;
  }
  const faults = [...bids.flatMap((bid) => bidFault(rows, bid) ?? []), ...marks.flatMap((mark) => markFault(rows, mark) ?? [])];
  return faults.sort((a, b) => a.number - b.number)[0];
}

function bidFault(rows: readonly AuditRow[], { id, auditNumber: number, sha256 }: ChainWitnesses['bids'][number]): ChainFault | undefined {
  const row = rows[number - 1];
  if (row === undefined) return { number, why: `it is missing: bid ${id} came in with it` };
  const said = JSON.parse(row.detail) as { readonly bidId?: unknown; readonly sha256?: unknown };
  if (row.action === 'bid.received' && said.bidId === id && said.sha256 === sha256) return undefined;
  return { number, why: `it does not say what is stored of bid ${id}` };
}

function markFault(rows: readonly AuditRow[], { number, hash }: AuditMark): ChainFault | undefined {
  const row = rows[number - 1];
  if (row === undefined) return { number, why: 'it is missing: a receipt names it' };
  return row.hash === hash ? undefined : { number, why: 'it is another than the one that a receipt names: the record was written anew' };
}
