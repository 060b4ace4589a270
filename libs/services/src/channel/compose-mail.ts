import type { AlertLanguage } from '@app/domain';
import type { StopScope, ToldNotice } from '@app/store';
import { escapeMarkup } from './escape-markup.js';
import { noticeText, oneLine, say, type NoticeText } from './mail-text.js';

export interface MailSetting {
  readonly language: AlertLanguage;
  readonly firm: string;
  /** Where the pages are. */
  readonly pages: string;
  /** For the days that are left. */
  readonly now: string;
  /** What can be stopped, each with its address; the first line of defence against mail nobody wants. */
  readonly stops: readonly { readonly scope: StopScope; readonly url: string }[];
  /** By the notice: where its tender is said not to be the firm's. */
  readonly notMine?: ReadonlyMap<string, string>;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The longest line that a text client shows without wrapping badly. */
const WIDTH = 76;

/** One notice as a mail, in text and in HTML that says the same. */
export function composeNotice(notice: ToldNotice, setting: MailSetting): ComposedMail {
  const block = blockOf(notice, setting);
  return compose(block.subject, [block], [], setting);
}

/** Many notices as one mail; @param total how many there are, those that it has no room for among them */
export function composeDigest(notices: readonly ToldNotice[], total: number, pace: 'daily' | 'weekly', setting: MailSetting): ComposedMail {
  const { language, firm, pages } = setting;
  const subject = say(language, `mail.subject.digest.${pace}`, { count: total, firm: oneLine(firm) });
  const rest = total - notices.length;
  const more = rest === 0 ? [] : [{ text: say(language, 'mail.more', { count: rest }), link: pages }];
  return compose(subject, notices.map((notice) => blockOf(notice, setting)), more, setting);
}

/** One notice in a mail, and where its tender is said not to be the firm's. */
interface MailBlock extends NoticeText {
  readonly notMine?: string;
}

function blockOf(notice: ToldNotice, { language, pages, now, notMine }: MailSetting): MailBlock {
  return { ...noticeText(notice, language, pages, now), notMine: notMine?.get(notice.id) };
}

function compose(subject: string, notices: readonly MailBlock[], more: readonly { text: string; link: string }[], { language, firm, stops }: MailSetting): ComposedMail {
  const open = say(language, 'mail.open');
  const foot = [say(language, 'mail.for', { firm: oneLine(firm) }), say(language, 'mail.advice')];
  const numbered = notices.length > 1;
  const blocks = notices.map(({ lead, lines, link, notMine }, i) => [...wrap(numbered ? `${i + 1}. ${lead}` : lead, ''), ...lines.flatMap((line) => wrap(line, '- ')), `${open}: ${link}`, ...(notMine === undefined ? [] : [`${say(language, 'mail.not_mine')}: ${notMine}`])].join('\n'));
  const stopLines = stops.map(({ scope, url }) => `${say(language, 'mail.stop')} ${say(language, `mail.stop.${scope}`)}: ${url}`);
  const text = [...blocks, ...more.map((line) => `${line.text} ${line.link}`), ['-- ', ...foot.flatMap((line) => wrap(line, '')), ...stopLines].join('\n')].join('\n\n');
  return { subject, text: `${text}\n`, html: page(subject, language, notices, more, foot, stops) };
}

/** Breaks lines between words; addresses are left whole. */
function wrap(text: string, mark: string): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(/\s+/)) {
    if (line !== mark && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${' '.repeat(mark.length)}${word}`;
    } else {
      line = line === mark ? `${mark}${word}` : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Readable in light and dark: no colours but those of the reader's client, a frame, and links that are links. */
function page(subject: string, language: AlertLanguage, notices: readonly MailBlock[], more: readonly { text: string; link: string }[], foot: readonly string[], stops: MailSetting['stops']): string {
  const open = say(language, 'mail.open');
  const cards = notices.map(
    ({ lead, lines, link, notMine }) =>
      `<div style="border-left:4px solid #1d70b8;padding:4px 0 4px 14px;margin:0 0 24px"><p style="font-size:18px;margin:0 0 8px"><strong>${escapeMarkup(lead)}</strong></p>` +
      (lines.length === 0 ? '' : `<ul style="margin:0 0 8px;padding-left:20px">${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`) +
      `<p style="margin:0"><a href="${escapeMarkup(link)}">${escapeMarkup(open)}</a>${notMine === undefined ? '' : ` · <a href="${escapeMarkup(notMine)}">${escapeMarkup(say(language, 'mail.not_mine'))}</a>`}</p></div>`,
  );
  const rest = more.map(({ text, link }) => `<p>${escapeMarkup(text)} <a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a></p>`);
  const stop = stops.map(({ scope, url }) => `<a href="${escapeMarkup(url)}">${escapeMarkup(say(language, `mail.stop.${scope}`))}</a>`).join(' · ');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">`,
    `<meta name="supported-color-schemes" content="light dark"><title>${escapeMarkup(subject)}</title></head>`,
    `<body style="font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;margin:0;padding:16px"><div style="max-width:600px;margin:0 auto">`,
    ...cards,
    ...rest,
    `<hr style="border:0;border-top:1px solid #888">`,
    ...foot.map((line) => `<p style="font-size:14px;margin:0 0 8px">${escapeMarkup(line)}</p>`),
    stop === '' ? '' : `<p style="font-size:14px;margin:0">${escapeMarkup(say(language, 'mail.stop'))} ${stop}</p>`,
    `</div></body></html>`,
  ].join('\n');
}
