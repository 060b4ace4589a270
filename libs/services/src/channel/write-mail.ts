import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { encodeWord, encodeWords, foldLines } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';

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

/** As SMTP takes it. */
export interface WrittenMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: Buffer;
}

/** Letters of an encoded word; with its charset and marks it stays below the 75 that RFC 2047 allows. */
const WORD = 52;
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/**
 * The bytes of a mail in text and HTML (RFC 5322, multipart/alternative, quoted-printable). All of our mail has this one form; a
 * composer that can write any took most of the time that a mail took.
 * @param from `Name <address@domain>`
 */
export function writeMail({ messageId, to, subject, text, html, oneClickUrl }: Mail, from: string, date: Date): WrittenMail {
  const [sender] = addressparser(from, { flatten: true });
  const [senderAddress, recipient] = [mailbox(sender?.address ?? ''), mailbox(to)];
  const boundary = `=_${messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 48)}`;
  const lines = [
    foldLines(`From: ${named(sender?.name ?? '', senderAddress)}`, 76),
    `To: ${recipient}`,
    foldLines(`Subject: ${encodeWords(subject.replace(CONTROL, ' '), 'Q', WORD, true)}`, 76),
    `Message-ID: <${messageId}>`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    // Written as they are: a signature over a header that is folded on the way would not hold.
    `List-Unsubscribe: <${oneClickUrl}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'plain', text),
    ...part(boundary, 'html', html),
    `--${boundary}--`,
    '',
  ];
  return { envelope: { from: senderAddress, to: [recipient] }, raw: Buffer.from(lines.join('\r\n'), 'utf8') };
}

function part(boundary: string, kind: 'plain' | 'html', content: string): string[] {
  return [`--${boundary}`, `Content-Type: text/${kind}; charset=utf-8`, 'Content-Transfer-Encoding: quoted-printable', '', wrap(encode(content.replace(/\r\n|\r|\n/g, '\r\n').replace(/\r\n$/, '')), 76)];
}

/** A name in letters beyond ASCII is an encoded word, any other a quoted one. */
function named(name: string, address: string): string {
  if (name === '') return address;
  return `${/^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}"` : encodeWord(name, 'Q', WORD)} <${address}>`;
}

/** The domain as DNS knows it; nothing that could end the line. */
function mailbox(address: string): string {
  const clean = address.replace(/[\p{Cc}\p{Cf}\s<>]+/gu, '');
  const at = clean.lastIndexOf('@');
  const domain = clean.slice(at + 1);
  return at < 0 ? clean : `${clean.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
