import type { NewMatch } from '../repositories/match.repository.js';
import { BinaryRows } from './binary-rows.js';

/** The columns of a match in the order in which `MatchRows` writes them. */
export const MATCH_COLUMNS =
  'tender_id, business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id';
const FIELDS = 12;
/** Two ids, six numbers, role and coverage, and the head of the points. */
const FIXED_BYTES = 120;
const BYTES_PER_POINT = 6;
const BYTES_PER_LETTER = 3;

/**
 * Matches on their way to the database, some 160 bytes each: a tender with a million recipients is held in
 * less memory than their profiles would take.
 */
export class MatchRows {
  private readonly rows = new BinaryRows(FIELDS);
  count = 0;

  /** @param inputsId what they were computed with, from `MatchRepository.inputsOf` */
  constructor(private readonly inputsId: number) {}

  add(match: NewMatch): void {
    const { rows } = this;
    rows.row(FIXED_BYTES + BYTES_PER_POINT * match.points.length + BYTES_PER_LETTER * match.lotId.length);
    rows.uuid(match.tenderId);
    rows.uuid(match.businessId);
    rows.text(match.lotId);
    rows.integer(match.businessVersion);
    rows.integer(match.tenderVersion);
    rows.text(match.role);
    rows.smallint(match.score);
    rows.smallints(match.points);
    rows.text(match.coverage);
    rows.smallint(match.toConfirm);
    rows.smallint(match.checked);
    rows.integer(this.inputsId);
    this.count += 1;
  }

  pages(): Iterable<Buffer> {
    return this.rows.pages();
  }
}
