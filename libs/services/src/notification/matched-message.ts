import { alertMessage, moneyToJson, type FitPoints, type Message } from '@app/domain';
import type { OwedMatch } from '@app/store';
import type { OwedReasons } from '../match/owed-reasons.service.js';

/** Reasons that a telling names, the strongest first; the page of the match has them all. */
const MOST_REASONS = 3;
const MOST_QUESTIONS = 3;

/**
 * What a firm is told of a match. Never "you qualify": how many conditions were checked, how many are
 * still open, and to read the documents wherever not all of them are known. Its parts go on with the strongest
 * reasons, what is to be confirmed, buyer, value, deadline, and why this firm is told.
 */
export function matchedMessage(match: Omit<OwedMatch & OwedReasons, 'businessId' | 'computedAt'>): Message {
  const { title, role, score, coverage, checked, toConfirm } = match;
  const lead = [
    alertMessage(role === 'joint' ? 'alert.lead.joint' : 'alert.lead.solo', { title, score }),
    ...(checked === 0 && toConfirm > 0 ? [nothingChecked(coverage, toConfirm)] : [obstacles(role, checked), ...open(toConfirm)]),
    ...(coverage === 'full' ? [] : [alertMessage('alert.lead.read_documents')]),
  ];
  return {
    key: `notification.matched.${role === 'joint' ? 'joint' : 'solo'}.${coverage}`,
    params: { title, score, checked, toConfirm },
    text: lead.map(({ text }) => text).join(' '),
    parts: [...lead, ...details(match)],
  };
}

/** Where the tender's own conditions are not known, what is open is the law's: whether a firm from elsewhere is admitted, say. */
function nothingChecked(coverage: OwedMatch['coverage'], toConfirm: number): Message {
  if (coverage === 'none') return toConfirm === 1 ? alertMessage('alert.lead.unchecked_law_one') : alertMessage('alert.lead.unchecked_law', { toConfirm });
  return toConfirm === 1 ? alertMessage('alert.lead.open_one') : alertMessage('alert.lead.open', { toConfirm });
}

function open(toConfirm: number): readonly Message[] {
  if (toConfirm === 0) return [];
  return [toConfirm === 1 ? alertMessage('alert.lead.to_confirm_one') : alertMessage('alert.lead.to_confirm', { toConfirm })];
}

function obstacles(role: OwedMatch['role'], checked: number): Message {
  if (checked === 0) return alertMessage('alert.lead.unchecked');
  if (role === 'joint') return checked === 1 ? alertMessage('alert.lead.clear_joint_one') : alertMessage('alert.lead.clear_joint', { checked });
  return checked === 1 ? alertMessage('alert.lead.clear_solo_one') : alertMessage('alert.lead.clear_solo', { checked });
}

function details({ fit, unknown, buyerName, value, closesAt, timeZone, score, threshold, searchNames, searches }: Omit<OwedMatch & OwedReasons, 'businessId' | 'computedAt'>): Message[] {
  const money = value && moneyToJson(value);
  return [
    ...strongest(fit).map(({ message, evidence }) => message ?? alertMessage('alert.reason', { evidence })),
    ...unknown.slice(0, MOST_QUESTIONS).map((question) => alertMessage('alert.confirm', { question })),
    alertMessage('alert.buyer', { buyer: buyerName }),
    money === undefined ? alertMessage('alert.value_unknown') : alertMessage('alert.value', { value: `${money.amount} ${money.currency}` }),
    alertMessage('alert.closes', { closesAt, ...(timeZone === undefined ? {} : { zone: timeZone }) }),
    ...(searches.includes('general') ? [alertMessage('alert.why_general', { threshold, score })] : []),
    ...searchNames.map((search) => alertMessage('alert.why_search', { search })),
  ];
}

/** By the points they give, then in the order of the criteria; what gives none is no reason. */
function strongest(fit: readonly FitPoints[]): FitPoints[] {
  return fit.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points).slice(0, MOST_REASONS);
}
