import type { SendMailOptions } from 'nodemailer';

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

/** As the composer takes it: text and HTML, quoted-printable. @param from `Name <address@domain>` */
export function mailMessage({ messageId, to, subject, text, html, oneClickUrl }: Mail, from: string): SendMailOptions {
  return {
    messageId: `<${messageId}>`,
    from,
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
  };
}
