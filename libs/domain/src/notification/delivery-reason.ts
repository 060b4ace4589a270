/**
 * Why a delivery was not sent, or not yet, where that is for the service to say: a code to translate, and the same in English.
 * What a peer said is in its own words and has none.
 */
export const DELIVERY_REASONS = {
  stopped: 'stopped',
  hidden: 'the firm has hidden the tender',
  closed: 'the tender is not open any more',
  switched_off: 'switched off',
  endpoint_off: 'the endpoint is switched off',
  address_refused: 'the address refused mail before',
  no_member: 'no member any more',
  phone_gone: 'the phone was taken away',
  account_gone: 'the account is gone',
  later_told: 'a later version was told already',
  nothing_left: 'nothing is left to tell',
  no_mail_server: 'no mail server is configured',
  no_gateway: 'no gateway for texts is configured',
  no_whatsapp: 'no sender for WhatsApp is configured',
  secret_unreadable: 'its secret cannot be read under the key of this deployment: rotate it',
  cut_off: 'taken up again: the try before did not end',
  own_fault: 'our own fault',
  given_up: 'given up',
} as const satisfies Readonly<Record<string, string>>;

export type DeliveryReason = keyof typeof DELIVERY_REASONS;

/** What became of a delivery in English: why, and what the peer said; undefined where neither is known. */
export function deliveryOutcome(reason: DeliveryReason | undefined, said: string | undefined): string | undefined {
  const words = [reason && DELIVERY_REASONS[reason], said].filter((part) => part !== undefined);
  return words.length === 0 ? undefined : words.join(': ');
}
