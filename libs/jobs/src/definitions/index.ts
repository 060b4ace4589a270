import { countStatistics } from './count-statistics.js';
import { findTeams } from './find-teams.js';
import { answerQuestion } from './answer-question.js';
import { matchBusiness } from './match-business.js';
import { matchTender } from './match-tender.js';
import { noteReach } from './note-reach.js';
import { notifyAnswered } from './notify-answered.js';
import { notifyChanged } from './notify-changed.js';
import { notifyMatched } from './notify-matched.js';
import { notifyReservation } from './notify-reservation.js';
import { suggestCandidate } from './suggest-candidate.js';
import { tellTeams } from './tell-teams.js';
import { runImport } from './run-import.js';

/** Every job there is, by name. A handler table typed by it cannot miss one. */
export const jobDefinitions = {
  [findTeams.name]: findTeams,
  [matchTender.name]: matchTender,
  [matchBusiness.name]: matchBusiness,
  [notifyMatched.name]: notifyMatched,
  [runImport.name]: runImport,
  [notifyChanged.name]: notifyChanged,
  [notifyAnswered.name]: notifyAnswered,
  [notifyReservation.name]: notifyReservation,
  [answerQuestion.name]: answerQuestion,
  [noteReach.name]: noteReach,
  [suggestCandidate.name]: suggestCandidate,
  [tellTeams.name]: tellTeams,
  [countStatistics.name]: countStatistics,
} as const;

export type JobName = keyof typeof jobDefinitions;
export type PayloadOf<Name extends JobName> = ReturnType<(typeof jobDefinitions)[Name]['parse']>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobDefinitions, name);
}

/** @throws PayloadError when the stored payload is not one of this job */
export function parsePayload<Name extends JobName>(name: Name, payload: unknown): PayloadOf<Name> {
  return jobDefinitions[name].parse(payload) as PayloadOf<Name>;
}
