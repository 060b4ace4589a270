import { readFileSync } from 'node:fs';
import { VerifyAuditService } from '@app/services';
import { withServices } from './with-services.js';

/** Receipts whose marks must be in the record. */
const files = process.argv.slice(2);

await withServices(async (app) => {
  const marks = new Map<string, { number: number; hash: string }[]>();
  for (const file of files) {
    const { tenderId, audit } = JSON.parse(readFileSync(file, 'utf8')) as { tenderId: string; audit: { number: number; hash: string } };
    marks.set(tenderId, [...(marks.get(tenderId) ?? []), audit]);
  }
  const records = await app.get(VerifyAuditService).verify(marks);
  for (const { tenderId, rows, end, fault } of records) {
    console.log(fault === undefined ? `tender ${tenderId}: ${rows} rows hold, the last is ${end?.number ?? 0} ${end?.hash ?? ''}` : `tender ${tenderId}: BROKEN at row ${fault.number}: ${fault.why}`);
  }
  const broken = records.filter(({ fault }) => fault !== undefined).length;
  console.log(`audit: tenders ${records.length}, rows ${records.reduce((sum, { rows }) => sum + rows, 0)}, broken ${broken}`);
  if (broken > 0) process.exitCode = 1;
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
