import { createTransport } from 'nodemailer';
import type { Outcome } from './outcome.js';

/** A mail, ready but for its bytes. */
export interface Mail {
  /** Without angle brackets; the same for each try, so that a receiver can tell a repeat. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one POST without any login stops mail like this (RFC 8058). */
  readonly oneClickUrl: string;
}

export interface MailSenderOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly connections: number;
  /** No answer to one command for so long ends a try. */
  readonly patienceMs?: number;
}

/** A mail server may take minutes for one answer (RFC 5321, 4.5.3.2). */
const PATIENCE_MS = 120_000;
const CONNECT_MS = 15_000;

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

/** Hands mail to the one server that this deployment uses; what that server then does with it is told by bounces. */
export class MailSender {
  private readonly transport;

  constructor(private readonly options: MailSenderOptions) {
    this.transport = createTransport({
      url: options.smtpUrl,
      pool: true,
      maxConnections: options.connections,
      maxMessages: 500,
      // The ledger counts the tries.
      maxRequeues: 0,
      idleTimeout: 20_000,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: options.patienceMs ?? PATIENCE_MS,
      socketTimeout: options.patienceMs ?? PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ messageId, to, subject, text, html, oneClickUrl }: Mail): Promise<Outcome> {
    try {
      const { response } = await this.transport.sendMail({
        messageId: `<${messageId}>`,
        from: this.options.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        textEncoding: 'quoted-printable',
        headers: {
          // Written as they are: a signature over a header that is folded on the way would not hold.
          'List-Unsubscribe': { prepared: true, value: `<${oneClickUrl}>` },
          'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
          'Auto-Submitted': 'auto-generated',
        },
      });
      return { did: 'sent', detail: response };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** 4xx: later. 5xx about the recipient: never again to this address. 5xx about us, or no answer: later. */
export function outcomeOf({ code, command = '', responseCode, response, message }: SmtpFailure): Outcome {
  const detail = `${command} ${response ?? message}`.replace(/\s+/g, ' ').trim();
  const aboutTheRecipient = command === 'RCPT TO' || command === 'DATA' || command === 'EOM';
  if (responseCode === undefined || responseCode < 500 || !aboutTheRecipient) {
    return { did: 'not_now', detail, ...(responseCode === undefined && code !== 'EENVELOPE' ? { unreached: true } : {}) };
  }
  // 5.7 is policy and 5.3.4 size: about this message, not about the mailbox.
  return { did: 'refused', detail, ...(/\b5\.(7|3)\.\d/.test(detail) ? {} : { gone: true }) };
}
