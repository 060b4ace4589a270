import { createTransport } from 'nodemailer';
import { mailMessage, type Mail } from './mail-message.js';
import type { Outcome } from './outcome.js';

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
  /** Writes a mail into memory: handed over in one piece it costs its connection two writes, and else one for each of its parts. */
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true });

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

  async send(mail: Mail): Promise<Outcome> {
    try {
      const { envelope, message } = await this.composer.sendMail(mailMessage(mail, this.options.from));
      const { response } = await this.transport.sendMail({ envelope, raw: message });
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
