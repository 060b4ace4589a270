import { COLUMN_GROUPS } from './columns/index.js';
import type { ReplicaFirm } from './columns/column-group.js';
import type { Dictionary } from './dictionary.js';
import { SegmentBuilder } from './segment/segment-builder.js';
import type { Segment } from './segment/segment.js';

/** A segment of these firms with every column that the replica holds, in their order and without postings. */
export function buildSegment(firms: Iterable<ReplicaFirm>, numbers: Dictionary): Segment {
  const builder = new SegmentBuilder(COLUMN_GROUPS, numbers);
  for (const firm of firms) builder.add(firm);
  return builder.build();
}
