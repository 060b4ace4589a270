import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as endpoints are given it: 256 bits behind the usual prefix. */
export function webhookSecret(bytes: Buffer): string {
  return `${PREFIX}${bytes.toString('base64')}`;
}

/**
 * The headers of a message by the Standard Webhooks specification, 1.0: a signature with each secret, so that a receiver
 * goes on reading while its secret is changed.
 * @param seconds since 1970
 */
export function webhookHeaders(id: string, seconds: number, body: string, secrets: readonly Buffer[]): Record<string, string> {
  const signed = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`);
  return { 'content-type': 'application/json', 'user-agent': 'Tandem-Webhooks/1', 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signed.join(' ') };
}
