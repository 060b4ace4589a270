import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { mailMessage, type Mail } from './mail-message.js';

const mail: Mail = { messageId: '0b0e7f3a-6a54@tandem.example', to: 'owner@firm.example', subject: 'Roofs', text: 'Text\n', html: '<p>Text</p>\n', oneClickUrl: `https://tandem.example/v1/unsubscribe/${'x'.repeat(90)}` };
const at = new Date('2026-11-26T08:00:00Z');
const from = 'Tandem <alerts@tandem.example>';
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

interface Written {
  readonly envelope: { readonly from: string | false; readonly to: readonly string[] };
  readonly raw: string;
}

async function write(change: Partial<Mail> = {}, sender = from): Promise<Written> {
  const { envelope, message } = await composer.sendMail({ ...mailMessage({ ...mail, ...change }, sender), date: at });
  return { envelope, raw: message.toString('latin1') };
}

describe('the bytes of a mail', () => {
  it('are what another program reads as it was meant', async () => {
    const read = await PostalMime.parse((await write()).raw);
    expect(read).toMatchObject({ subject: 'Roofs', messageId: `<${mail.messageId}>`, date: '2026-11-26T08:00:00.000Z' });
    expect([read.text?.trim(), read.html?.trim()]).toEqual([mail.text.trim(), mail.html.trim()]);
    expect([read.from, read.to]).toEqual([{ name: 'Tandem', address: 'alerts@tandem.example' }, [{ name: '', address: mail.to }]]);
  });

  it('leave the header that a signature covers unfolded, however long', async () => {
    expect((await write()).raw).toContain(`List-Unsubscribe: <${mail.oneClickUrl}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`);
  });

  it('hold any subject and text whole, in short lines of ASCII, and let neither add a header', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, text, html) => {
        const { raw } = await write({ subject, text, html });
        expect(/^[\x00-\x7f]*$/.test(raw)).toBe(true);
        expect(raw.split('\r\n').filter((line) => line.length > 76 && !line.startsWith('List-Unsubscribe'))).toEqual([]);
        expect(/[^\r]\n|\r[^\n]/.test(raw)).toBe(false);
        const read = await PostalMime.parse(raw);
        expect(read.headers.map(({ key }) => key).sort()).toEqual(['auto-submitted', 'content-type', 'date', 'from', 'list-unsubscribe', 'list-unsubscribe-post', 'message-id', 'mime-version', 'subject', 'to']);
        const lines = (value = ''): string => value.replace(/\r\n|\r/g, '\n').trim();
        expect([lines(read.text), lines(read.html)]).toEqual([lines(text), lines(html)]);
        expect((read.subject ?? '').replace(/\s+/g, ' ').trim()).toBe(subject.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Ausschreibungen für Sie <alerts@bücher.example>', { name: 'Ausschreibungen für Sie', address: 'alerts@xn--bcher-kva.example' }],
    ['alerts@tandem.example', { name: '', address: 'alerts@tandem.example' }],
    ['"Tandem, alerts" <alerts@tandem.example>', { name: 'Tandem, alerts', address: 'alerts@tandem.example' }],
  ])('name the sender %s', async (sender, read) => {
    const { raw, envelope } = await write({}, sender);
    expect((await PostalMime.parse(raw)).from).toEqual(read);
    expect(envelope).toEqual({ from: read.address, to: [mail.to] });
  });

  it('let no address end its line', async () => {
    expect((await write({ to: 'a@b.example>\r\nBcc: <c@d.example' })).raw).not.toMatch(/^Bcc/m);
  });
});
