import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

const MAX_LENGTH = 2_000;

/**
 * What is wrong with the address of an endpoint, or undefined. A name is looked at again each time it is connected to,
 * since it may lead elsewhere by then.
 * @param mayBePrivate for tests and for one's own machine: private addresses and plain http are let through
 */
export function webhookUrlFault(text: string, mayBePrivate: boolean): string | undefined {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return 'Write a whole address, e.g. https://example.org/tandem.';
  const { protocol, hostname, username, password, port } = new URL(text);
  if (protocol !== 'https:' && !(mayBePrivate && protocol === 'http:')) return 'The address must begin with https://.';
  if (username !== '' || password !== '') return 'Leave user and password out: the signature says who sends.';
  if (mayBePrivate) return undefined;
  if (port !== '' && Number(port) < 1_024) return 'Of the ports below 1024 only 443 is called.';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'This address is not on the public internet.';
  if (/(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host)) return 'This name is not on the public internet.';
  return undefined;
}
