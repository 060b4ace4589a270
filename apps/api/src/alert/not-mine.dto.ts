import { Flag, Text } from '../input/fields.js';

export class NotMineInput {
  /** Why: `work`, `place`, `size`, `time`, `other`, or in words of one's own. */
  @Text(1_000, { optional: true })
  reason?: string;

  /** Takes it back. */
  @Flag({ optional: true })
  undo?: boolean;
}
