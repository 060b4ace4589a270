import type { Message } from '@app/domain';
import type { TenderReservationRule } from './tender-reservation-rules.js';

/** What officers are told when firms ask: how many, of which tender, and the law that allows it; never who. */
export function askedMessage(title: string, firms: number, economy: string, rules: readonly TenderReservationRule[]): Message {
  const parts = rules.length === 0 ? [noRule(economy)] : rules.map(ruleMessage);
  return {
    key: 'notification.reservation_asked',
    params: { title, firms },
    text: [`${firms} firms ask for "${title}" to be reserved for small firms.`, ...parts.map(({ text }) => text)].join(' '),
    parts,
  };
}

/** A sentence on one law: what it does, where it stands, and how sure we are. */
export function ruleMessage({ rule, fits }: TenderReservationRule): Message {
  const { law, article, year } = rule.source;
  const named = `${[law, article].filter(Boolean).join(', ')} (${year})`;
  const { confidence } = rule;
  if (!fits) return { key: 'reservation.rule.unknown', params: { law: named, confidence }, text: `Whether ${named} allows it is not known: check it before you rely on it. ${sureness(confidence)}` };
  if (rule.force === 'must') return { key: 'reservation.rule.must', params: { law: named, confidence }, text: `${named} requires it where its terms are met. ${sureness(confidence)}` };
  return { key: 'reservation.rule.may', params: { law: named, confidence }, text: `${named} allows it. ${sureness(confidence)}` };
}

/** That we hold no law on it, which is not the same as that there is none. */
export function noRule(economy: string): Message {
  return { key: 'reservation.rule.none', params: { economy }, text: `Our rulebook holds no law of ${economy} that allows it for a tender like this one. There may be one all the same.` };
}

function sureness(confidence: string): string {
  return `Our confidence in this entry: ${confidence}.`;
}
