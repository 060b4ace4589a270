import { Nested } from '../input/fields.js';
import { TenderPatch } from '../tender/tender.dto.js';

/** What would be changed. */
export class WhatIfInput {
  /** As for editing the tender: what is left out stays, null removes. */
  @Nested(TenderPatch)
  changes!: TenderPatch;
}
