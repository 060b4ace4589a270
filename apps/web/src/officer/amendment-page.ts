import type { Visitor } from '../session/visitor.js';
import { namesOf, writtenCode } from '../tender/categories.js';
import type { FormErrors } from '../view/form-errors.js';
import { Page } from '../view/page.js';
import { noticeRows, type NoticeRow } from './notice-rows.js';
import type { Tender } from './step-values.js';
import type { Working } from './working.js';

/** A part of the notice that changes: what it says now, and what it will say. */
export interface Difference {
  readonly step: NoticeRow['step'];
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Shows a published tender's changes before anybody else sees them. */
export async function amendmentPage(visitor: Visitor, working: Working, errors?: FormErrors): Promise<Page> {
  const rows = await rowsFor(visitor, working.saved);
  const differences = differencesOf(rows, await rowsFor(visitor, working.tender));
  const others = rows.filter(({ step }) => !differences.some((difference) => difference.step === step));
  return new Page('officer/amend-check', { working, differences, others, errors }, errors === undefined ? 200 : 422, working.saved.buyer.id);
}

/** What the notice says, with the names of its categories. */
export async function rowsFor(visitor: Visitor, tender: Tender): Promise<readonly NoticeRow[]> {
  const codes = tender.classifications.map(writtenCode);
  const names = new Map((await namesOf(visitor.api, codes)).map((code) => [writtenCode(code), code.label]));
  return noticeRows(tender, visitor.language, (written) => names.get(written));
}

export function differencesOf(before: readonly NoticeRow[], after: readonly NoticeRow[]): readonly Difference[] {
  return before.flatMap(({ step, label, lines }) => {
    const now = after.find((row) => row.step === step)?.lines ?? [];
    return lines.join('\n') === now.join('\n') ? [] : [{ step, label, before: lines, after: now }];
  });
}
