import type { Requirement } from '../officer/requirement-kinds.js';
import type { Tender, TenderPatch } from '../officer/step-values.js';
import { field, fieldList, type FormBody } from '../view/form-body.js';

/** The changes that the form offers to look at: conditions left out, and the tender opened. */
export interface WhatIf {
  /** Ids of requirements, with their lots. */
  readonly leaveOut: readonly string[];
  readonly openSizes: boolean;
  readonly allowJoint: boolean;
}

export function readWhatIf(body: FormBody): WhatIf {
  return { leaveOut: fieldList(body, 'leaveOut'), openSizes: field(body, 'openSizes') !== '', allowJoint: field(body, 'allowJoint') !== '' };
}

export function requirementKey({ id, lotId }: Requirement): string {
  return lotId === undefined ? id : `${id} ${lotId}`;
}

/** What of the notice would be different; empty where nothing was chosen. */
export function changesOf(tender: Tender, { leaveOut, openSizes, allowJoint }: WhatIf): TenderPatch {
  const kept = tender.requirements.filter((requirement) => !leaveOut.includes(requirementKey(requirement)));
  const { sizes: _sizes, definition: _definition, ...others } = tender.reservedFor ?? {};
  return {
    ...(kept.length < tender.requirements.length ? { requirements: kept as never } : {}),
    ...(openSizes && tender.reservedFor?.sizes !== undefined ? { reservedFor: Object.keys(others).length > 0 ? others : null } : {}),
    ...(allowJoint && tender.jointBid?.allowed !== true ? { jointBid: { allowed: true } } : {}),
  };
}
