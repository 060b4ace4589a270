import type { Views } from '../api/api-client.js';
import { text, type Language } from '../text/languages.js';
import type { TextKey } from '../text/texts.js';

type Delivery = Views['DeliveryView'];

/** The service's own reasons not to send, as it writes them; a peer's words stay as they came. */
const REASONS: Readonly<Record<string, TextKey>> = {
  'stopped': 'why.stopped',
  'the firm has hidden the tender': 'why.hidden',
  'the tender is not open any more': 'why.closed',
  'switched off': 'why.off',
  'the endpoint is switched off': 'why.off',
  'the address refused mail before': 'why.refused',
  'no member any more': 'why.member',
  'the phone was taken away': 'why.phone',
  'a later version was told already': 'why.later',
};

/** What became of a delivery, in a sentence, by the clocks of the firm's zone: "Sent Tuesday 24 November, 09:00, accepted: 250 OK". */
export function becameOf({ state, sentAt, dueAt, attempts, outcome = '', digestId }: Delivery, language: Language, timeZone: string): string {
  const reason = REASONS[outcome];
  const why = reason === undefined ? outcome : text(language, reason);
  const [sent, due] = [when(sentAt, language, timeZone), when(dueAt, language, timeZone)];
  switch (state) {
    case 'sent':
      return digestId === undefined ? text(language, 'delivery.sent', { at: sent, peer: outcome }) : text(language, 'delivery.listed', { at: sent });
    case 'confirmed':
      return text(language, 'delivery.confirmed', { at: sent, peer: outcome });
    case 'claimed':
      return text(language, 'delivery.claimed');
    case 'failed':
      return text(language, 'delivery.failed', { why });
    case 'suppressed':
      return text(language, 'delivery.suppressed', { why });
    default:
      return attempts > 0 ? text(language, 'delivery.retry', { count: attempts, at: due, peer: outcome }) : text(language, 'delivery.pending', { at: due });
  }
}

function when(instant: string | undefined, language: Language, timeZone: string): string {
  if (instant === undefined) return '';
  const options = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone });
  return form.format(new Date(instant));
}
