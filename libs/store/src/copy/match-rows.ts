import type { NewMatch } from '../repositories/match.repository.js';
import { BinaryRows, putInteger, putSmallint, putUuid } from './binary-rows.js';

/** The columns of a match in the order in which `MatchRows` writes them. */
export const MATCH_COLUMNS =
  'tender_id, business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id';
const FIELDS = 12;
/** Two ids, six numbers, role and coverage, and the head of the points. */
const FIXED_BYTES = 120;
const BYTES_PER_LETTER = 3;
/** A length and a number of two bytes, and of four. */
const SMALLINT = 6;
const INTEGER = 8;
/** Where the firm's id stands in a row: behind the count of fields, the tender's id, and its own length. */
const BUSINESS = 2 + 20 + 4;
/** The length of an array, and its head. */
const ARRAY = 24;

/** A row as those of one lot, role and coverage are alike, and where in it stands what differs. */
interface Sample {
  readonly of: NewMatch;
  readonly bytes: Uint8Array;
  readonly versions: number;
  readonly score: number;
  readonly points: number;
  readonly toConfirm: number;
}

/**
 * Matches on their way to the database, some 160 bytes each: a tender with a million recipients is held in
 * less memory than their profiles would take. Most of a row is as in the row before: it is copied, and only what differs is written.
 */
export class MatchRows {
  private readonly rows = new BinaryRows(FIELDS);
  private readonly samples: Sample[] = [];
  count = 0;

  /** @param inputsId what they were computed with, from `MatchRepository.inputsOf` */
  constructor(private readonly inputsId: number) {}

  add(match: NewMatch): void {
    const { bytes, versions, score, points, toConfirm } = this.sampleFor(match);
    const { page, at } = this.rows.again(bytes);
    putUuid(page, at + BUSINESS, match.businessId);
    putInteger(page, at + versions, match.businessVersion);
    putInteger(page, at + versions + INTEGER, match.tenderVersion);
    putSmallint(page, at + score, match.score);
    for (let n = 0; n < match.points.length; n += 1) putSmallint(page, at + points + SMALLINT * n, match.points[n] ?? 0);
    putSmallint(page, at + toConfirm, match.toConfirm);
    putSmallint(page, at + toConfirm + SMALLINT, match.checked);
    this.count += 1;
  }

  pages(): Iterable<Buffer> {
    return this.rows.pages();
  }

  private sampleFor(match: NewMatch): Sample {
    const { samples } = this;
    // The latest are at the front: the lots of a tender with many come one after the other.
    for (let n = 0; n < samples.length; n += 1) {
      const sample = samples[n];
      if (sample === undefined || !isLike(sample.of, match)) continue;
      if (n > MOST_AT_FRONT) samples.unshift(...samples.splice(n, 1));
      return sample;
    }
    const made = this.sampleOf(match);
    samples.unshift(made);
    return made;
  }

  private sampleOf(match: NewMatch): Sample {
    const { tenderId, businessId, lotId, businessVersion, tenderVersion, role, score, points, coverage, toConfirm, checked } = match;
    const size = FIXED_BYTES + SMALLINT * points.length + BYTES_PER_LETTER * lotId.length;
    const bytes = BinaryRows.sample(FIELDS, size, (rows) => {
      rows.uuid(tenderId);
      rows.uuid(businessId);
      rows.text(lotId);
      rows.integer(businessVersion);
      rows.integer(tenderVersion);
      rows.text(role);
      rows.smallint(score);
      rows.smallints(points);
      rows.text(coverage);
      rows.smallint(toConfirm);
      rows.smallint(checked);
      rows.integer(this.inputsId);
    });
    const versions = BUSINESS + 16 + 4 + Buffer.byteLength(lotId) + 4;
    const ofScore = versions + 2 * INTEGER + role.length + 4;
    const ofPoints = ofScore + 2 + ARRAY + 4;
    return { of: match, bytes, versions, score: ofScore, points: ofPoints, toConfirm: bytes.length - INTEGER - SMALLINT - 2 };
  }
}

/** Roles and coverages of one lot are this many at most. */
const MOST_AT_FRONT = 12;

function isLike(one: NewMatch, other: NewMatch): boolean {
  return one.role === other.role && one.coverage === other.coverage && one.lotId === other.lotId && one.tenderId === other.tenderId && one.points.length === other.points.length;
}
