import { alertMessage, type Finding, type Message } from '@app/domain';

/** Conditions that are named; the page of the tender has them all. */
const MOST_NAMED = 3;

export interface TeamFoundFacts {
  readonly title: string;
  readonly buyerName: string;
  readonly closesAt: string;
  readonly timeZone?: string;
  /** How well the work suits the firm, 0 to 100. */
  readonly score: number;
  /** What the firm alone does not meet. */
  readonly lacking: readonly Finding[];
  /** Members beside the firm. */
  readonly others: number;
  /** Conditions that the team was asked and meets, and questions of law that are to be confirmed. */
  readonly checked: number;
  readonly toConfirm: number;
}

/**
 * What a firm is told of a team that it could bid in. Of the other members it says how many they are and nothing else: who they are they show on the
 * tender's page as far as they have agreed to.
 */
export function teamFoundMessage({ title, buyerName, closesAt, timeZone, score, lacking, others, checked, toConfirm }: TeamFoundFacts): Message {
  const lead = [
    alertMessage(others === 1 ? 'alert.lead.team_one' : 'alert.lead.team', { title, others, checked }),
    ...(toConfirm === 0 ? [] : [toConfirm === 1 ? alertMessage('alert.lead.team_confirm_one') : alertMessage('alert.lead.team_confirm', { toConfirm })]),
  ];
  const parts = [
    ...lead,
    ...lacking.slice(0, MOST_NAMED).map(({ message }) => message),
    alertMessage('alert.team.proved'),
    alertMessage('alert.buyer', { buyer: buyerName }),
    alertMessage('alert.closes', { closesAt, ...(timeZone === undefined ? {} : { zone: timeZone }) }),
    alertMessage('alert.team.why', { score }),
  ];
  return { key: 'notification.team.found', params: { title, others, checked, toConfirm, score }, text: lead.map(({ text }) => text).join(' '), parts };
}
