import type { Views } from '../api/api-client.js';
import { text, type Language } from '../text/languages.js';

type Delivery = Views['DeliveryView'];
type Became = Pick<Delivery, 'state' | 'attempts' | 'sentAt' | 'dueAt' | 'reason' | 'said' | 'digestId'>;

/** What became of a delivery, in a sentence, by the clocks of the firm's zone: "Sent Tuesday 24 November, 09:00, accepted: 250 OK". A peer's words stay as they came. */
export function becameOf({ state, sentAt, dueAt, attempts, reason, said, digestId }: Became, language: Language, timeZone: string): string {
  const why = [reason && text(language, `why.${reason}`), said].filter((part) => part !== undefined).join(': ');
  const [sent, due] = [when(sentAt, language, timeZone), when(dueAt, language, timeZone)];
  switch (state) {
    case 'sent':
      return digestId === undefined ? text(language, 'delivery.sent', { at: sent, peer: said ?? '' }) : text(language, 'delivery.listed', { at: sent });
    case 'confirmed':
      return text(language, 'delivery.confirmed', { at: sent, peer: said ?? '' });
    case 'claimed':
      return text(language, 'delivery.claimed');
    case 'failed':
      return text(language, 'delivery.failed', { why });
    case 'suppressed':
      return text(language, 'delivery.suppressed', { why });
    default:
      return attempts > 0 ? text(language, 'delivery.retry', { count: attempts, at: due, peer: why }) : text(language, 'delivery.pending', { at: due });
  }
}

function when(instant: string | undefined, language: Language, timeZone: string): string {
  if (instant === undefined) return '';
  const options = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone });
  return form.format(new Date(instant));
}
