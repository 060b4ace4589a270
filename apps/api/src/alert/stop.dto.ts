import { STOP_SCOPES } from '@app/services';
import type { StopScope } from '@app/services';
import { Flag, OneOf } from '../input/fields.js';

/** Nothing at all stops what the link names. */
export class StopInput {
  static readonly bodyOptional = true;

  @OneOf(STOP_SCOPES, { optional: true })
  scope?: StopScope;

  /** Lets it come again. */
  @Flag({ optional: true })
  undo?: boolean;
}
