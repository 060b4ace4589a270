import type { Views } from '../api/api-client.js';
import type { Words } from '../view/said.js';
import { matrixOf, type Matrix } from '../team/matrix.js';

type Departure = Views['DepartureView'];

/** A change of members as it is shown: who leaves, who steps in, and who gives what afterwards. */
export interface ShownDeparture extends Departure {
  readonly leaving?: Departure['members'][number];
  readonly newcomer?: Departure['members'][number];
  readonly open: boolean;
  readonly matrices: readonly (Matrix & { readonly lotId?: string })[];
}

/** @param write how words are written; as they came unless told */
export function shownDeparture(departure: Departure, write?: (words: Words) => string): ShownDeparture {
  const after = departure.members.filter(({ role }) => role !== 'leaving').map((member) => ({ ...member, label: member.name ?? member.businessId }));
  return {
    ...departure,
    leaving: departure.members.find(({ role }) => role === 'leaving'),
    newcomer: departure.members.find(({ newcomer }) => newcomer),
    open: departure.status === 'asked' || departure.status === 'consented',
    matrices: departure.assessments.map(({ lotId, findings }) => ({ ...matrixOf(findings, after, write), ...(lotId === undefined ? {} : { lotId }) })),
  };
}
