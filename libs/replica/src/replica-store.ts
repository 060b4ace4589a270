import type { Business, BusinessId } from '@app/domain';
import type { FirmFeatures } from '@app/matching';
import { buildSegment } from './build-segment.js';
import type { Dictionary } from './dictionary.js';
import { gather } from './segment/gather.js';
import { IdIndex } from './segment/id-index.js';
import { bytesOf, type Segment, type View } from './segment/segment.js';
import { uuidAt, writeUuid } from './segment/uuid.js';

/** Deltas beyond this are put together into one: every query goes through each. */
const MANY_DELTAS = 12;
/** Rows in deltas from which a new base pays: so many, or this part of the base. */
const LARGE_DELTA = 2_000;
const LARGE_PART = 0.01;

interface Placed {
  readonly segment: Segment;
  readonly row: number;
}

/** What a rebuild has to know of what went on meanwhile. */
export interface Rebuild {
  readonly view: View;
  /** Segments that the new base takes the place of. */
  readonly replaced: ReadonlySet<Segment>;
}

/**
 * Which firms are where, and what is seen in which epoch: the one writer of the replica. Everything it holds can be made again
 * from PostgreSQL.
 */
export class ReplicaStore {
  private base: Segment;
  private index: IdIndex;
  private deltas: Segment[] = [];
  /** Where the firms of the deltas stand; those of the base are found by its index. */
  private readonly placed = new Map<string, Placed>();
  private epoch = 0;
  private readonly words = new Uint32Array(4);
  /** While a base is being made, what it is made of stays as it is. */
  rebuilding = false;

  constructor(private readonly numbers: Dictionary) {
    this.base = buildSegment([], numbers);
    this.index = new IdIndex(this.base.ids);
  }

  get view(): View {
    return { epoch: this.epoch, segments: [this.base, ...this.deltas] };
  }

  get bytes(): number {
    return [this.base, ...this.deltas].reduce((total, segment) => total + bytesOf(segment), 0);
  }

  /** True once so much has changed that a new base pays. */
  get wantsRebuild(): boolean {
    const changed = this.deltas.reduce((total, { rows }) => total + rows, 0);
    return changed > Math.max(LARGE_DELTA, LARGE_PART * this.base.rows);
  }

  /** The version of the firm that is held, 0 for none. */
  versionOf(id: BusinessId): number {
    const place = this.find(id);
    return place ? (place.segment.versions[place.row] ?? 0) : 0;
  }

  /** Takes versions in and lets older ones of the same firms end. What is held already, or is older, changes nothing. */
  apply(firms: readonly { business: Business; features: FirmFeatures }[]): boolean {
    const newest = new Map(firms.map((firm) => [firm.business.id, firm] as const));
    for (const firm of firms) if (firm.business.version > (newest.get(firm.business.id)?.business.version ?? 0)) newest.set(firm.business.id, firm);
    const fresh = [...newest.values()].filter(({ business }) => business.version > this.versionOf(business.id));
    if (fresh.length === 0) return false;
    this.epoch += 1;
    for (const { business } of fresh) this.end(business.id);
    this.add(buildSegment(fresh, this.numbers));
    if (this.deltas.length > MANY_DELTAS) this.mergeDeltas();
    return true;
  }

  /** Begins with a base that was made at once. */
  begin(base: Segment): void {
    this.base = base;
    this.index = new IdIndex(base.ids);
    this.deltas = [];
    this.placed.clear();
    this.epoch += 1;
  }

  rebuild(): Rebuild {
    return { view: this.view, replaced: new Set([this.base, ...this.deltas]) };
  }

  /** Puts the new base in the place of what it was made from. What has changed since then has ended in it too. */
  replace(base: Segment, { replaced }: Rebuild): void {
    const since = this.deltas.filter((delta) => !replaced.has(delta));
    this.base = base;
    this.index = new IdIndex(base.ids);
    this.deltas = [];
    this.placed.clear();
    this.epoch += 1;
    for (const delta of since) {
      for (let row = 0; row < delta.rows; row += 1) {
        const inBase = this.index.find(delta.ids.subarray(4 * row, 4 * row + 4));
        if (inBase >= 0) base.diedAt[inBase] = this.epoch;
      }
      this.add(delta);
    }
  }

  private mergeDeltas(): void {
    if (this.rebuilding) return;
    const merged = gather({ epoch: this.epoch, segments: this.deltas });
    this.deltas = [];
    this.placed.clear();
    this.epoch += 1;
    this.add(merged);
  }

  private add(delta: Segment): void {
    this.deltas.push(delta);
    for (let row = 0; row < delta.rows; row += 1) {
      // A merged or kept delta may hold rows that have ended.
      if ((delta.diedAt[row] ?? 0) > this.epoch) this.placed.set(uuidAt(delta.ids, 4 * row), { segment: delta, row });
    }
  }

  private end(id: BusinessId): void {
    const place = this.find(id);
    if (place) place.segment.diedAt[place.row] = this.epoch;
  }

  private find(id: BusinessId): Placed | undefined {
    const inDelta = this.placed.get(id);
    if (inDelta) return inDelta;
    writeUuid(this.words, 0, id);
    const row = this.index.find(this.words);
    return row < 0 ? undefined : { segment: this.base, row };
  }
}
