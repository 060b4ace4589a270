import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { PhoneWay } from '@app/domain';
import type { Outcome } from './outcome.js';

export interface TextSenderOptions {
  /** The whole address of a resource that takes messages as Twilio's Messages resource does. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly whatsappFrom?: string;
  /** For the whole call. */
  readonly patienceMs?: number;
}

export interface Text {
  /** E.164. */
  readonly to: string;
  readonly via: PhoneWay;
  readonly body: string;
}

const PATIENCE_MS = 15_000;
const MOST_ANSWER = 16_384;

/**
 * Codes of refusals that are about the number: not a number, not one that takes texts, a landline, not to be reached, or its
 * holder has answered STOP. Any other refusal is about us (login, sender, text, limits), and no number is given up for it.
 */
const ABOUT_THE_NUMBER: ReadonlySet<number> = new Set([21211, 21214, 21217, 21265, 21610, 21612, 21614, 21635, 63003]);

/** Hands texts to the one gateway that this deployment uses: a form by POST with basic authentication, JSON back. */
export class TextSender {
  constructor(private readonly options: TextSenderOptions) {}

  /** Whether there is a sender for this way. */
  offers(via: PhoneWay): boolean {
    return via === 'sms' || this.options.whatsappFrom !== undefined;
  }

  async send({ to, via, body }: Text): Promise<Outcome> {
    const { url, user, password, from, whatsappFrom, patienceMs = PATIENCE_MS } = this.options;
    if (!this.offers(via)) return { did: 'not_now', reason: 'no_whatsapp' };
    const form = via === 'whatsapp' ? { To: `whatsapp:${to}`, From: `whatsapp:${whatsappFrom}`, Body: body } : { To: to, From: from, Body: body };
    const content = new URLSearchParams(form).toString();
    try {
      const { status, text } = await post(url, content, `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, patienceMs);
      return outcomeOf(status, read(text));
    } catch (error) {
      const { name, message } = error as Error;
      // One that was given a message and says nothing may have taken it: that counts as a try.
      if (name === 'AbortError' || name === 'TimeoutError') return { did: 'not_now', detail: 'no answer in time' };
      return { did: 'not_now', detail: message, unreached: true };
    }
  }
}

/** One call on a connection of its own; no redirect is followed, and a long answer is cut. */
function post(url: string, content: string, authorization: string, patienceMs: number): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = (url.startsWith('https:') ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        headers: { authorization, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(content)), connection: 'close' },
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        const end = (): void => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size <= MOST_ANSWER) return;
          end();
          answer.destroy();
        });
        answer.on('end', end);
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(content);
  });
}

interface GatewayAnswer {
  readonly sid?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** 2xx: taken. 4xx about the number: never again to it. Whatever else: later. */
function outcomeOf(status: number, { sid, status: state, code, message }: GatewayAnswer): Outcome {
  if (status >= 200 && status < 300) return { did: 'sent', detail: ['HTTP', status, textOf(sid), textOf(state)].filter((part) => part !== '').join(' ') };
  const detail = ['HTTP', status, textOf(code), textOf(message)].filter((part) => part !== '').join(' ');
  if (status >= 400 && status < 500 && status !== 429 && typeof code === 'number' && ABOUT_THE_NUMBER.has(code)) return { did: 'refused', detail, gone: true };
  return { did: 'not_now', detail };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').slice(0, 200) : '';
}

/** An answer as an object; empty where it is none. */
function read(text: string): GatewayAnswer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
