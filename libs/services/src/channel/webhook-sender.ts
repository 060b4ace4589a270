import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { webhookUrlFault } from './webhook-url.js';

export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type WebhookAnswer = { readonly status: number } | { readonly failure: string };

export interface WebhookSenderOptions {
  readonly mayBePrivate: boolean;
  /** For the whole call, from the name to the status. */
  readonly patienceMs?: number;
  /** How names are looked up; the machine's own way unless told. */
  readonly resolve?: Resolve;
}

export type Resolve = (hostname: string, options: LookupAllOptions, callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void) => void;

const PATIENCE_MS = 15_000;

/**
 * Calls endpoints of strangers. Each call opens a connection of its own to an address that was looked up and judged in the same
 * step, so that a name cannot lead elsewhere between the two; no redirect is followed; of the answer nothing but the status is read.
 */
export class WebhookSender {
  constructor(private readonly options: WebhookSenderOptions) {}

  async post({ url, headers, body }: WebhookCall): Promise<WebhookAnswer> {
    const fault = webhookUrlFault(url, this.options.mayBePrivate);
    if (fault !== undefined) return { failure: fault };
    const target = new URL(url);
    return new Promise((resolve) => {
      const call = (target.protocol === 'https:' ? httpsRequest : httpRequest)(
        target,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
          agent: false,
          lookup: this.options.mayBePrivate ? undefined : publicOnly(this.options.resolve ?? lookup),
          signal: AbortSignal.timeout(this.options.patienceMs ?? PATIENCE_MS),
          maxHeaderSize: 16_384,
        },
        (answer) => {
          resolve({ status: answer.statusCode ?? 0 });
          answer.destroy();
        },
      );
      call.on('error', (error) => resolve({ failure: error.name === 'AbortError' || error.name === 'TimeoutError' ? 'no answer in time' : error.message }));
      // A literal address is connected to without being looked up.
      call.on('socket', (socket) => {
        socket.once('connect', () => {
          const { remoteAddress = '' } = socket;
          if (!this.options.mayBePrivate && !isPublicAddress(remoteAddress.replace(/^::ffff:/, ''))) call.destroy(new Error('this address is not on the public internet'));
        });
      });
      call.end(body);
    });
  }
}

/** Looks a name up and gives only public addresses; where there is none, it is as if there were no such name. */
export const publicOnly = (resolve: Resolve): LookupFunction => (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const allowed = found.filter(({ address }) => isIP(address) !== 0 && isPublicAddress(address));
    const [first] = allowed;
    if (first === undefined) return callback(Object.assign(new Error(`${hostname} is not on the public internet`), { code: 'ENOTFOUND' }), '', 0);
    if (options.all === true) return callback(null, allowed);
    return callback(null, first.address, first.family);
  });
};
