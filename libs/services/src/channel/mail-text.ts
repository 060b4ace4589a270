import { DAY_MS, alertMessage, changeText, isLead, messageText, type AlertLanguage, type AlertMessageKey, type Message, type NotificationKind } from '@app/domain';
import type { ToldNotice } from '@app/store';

/** What a mail says of one notice: a sentence or two, and lines below. */
export interface NoticeText {
  readonly subject: string;
  readonly lead: string;
  readonly lines: readonly string[];
  readonly link: string;
}

const MAX_SUBJECT_TITLE = 120;

export function say(language: AlertLanguage, key: AlertMessageKey, params: Message['params'] = {}): string {
  return changeText({ key, params }, language) ?? alertMessage(key, params).text;
}

/** A title on one line and of a length that a list of mails can show. No line break of a title gets into a header. */
export function oneLine(title: string): string {
  const line = title.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length <= MAX_SUBJECT_TITLE ? line : `${line.slice(0, MAX_SUBJECT_TITLE - 1).toWellFormed().replace(/\uFFFD$/, '')}…`;
}

/** The notice in a language. @param now for the days that are left */
export function noticeText(notice: ToldNotice, language: AlertLanguage, pages: string, now: string): NoticeText {
  const { kind, message, title, tenderId } = notice;
  const parts = message.parts ?? [];
  const lead = parts.filter(isLead);
  return {
    subject: say(language, `mail.subject.${kind}`, { title: oneLine(title ?? String(message.params['title'] ?? '')) }),
    lead: lead.length > 0 ? lead.map((part) => messageText(part, language)).join(' ') : messageText(message, language),
    // Where no part is marked as what happened, the text holds them all.
    lines: [...(lead.length > 0 ? parts.filter((part) => !isLead(part)).map((part) => messageText(part, language)) : []), ...daysLeft(notice, language, now)],
    link: tenderId === undefined ? pages : `${pages}/tenders/${tenderId}`,
  };
}

/** Notices whose reader asks how long a tender is open still. */
const OPEN_STILL: ReadonlySet<string> = new Set(['tender.matched', 'tender.amended', 'team.found'] satisfies NotificationKind[]);

/** How long a tender is open still, where that matters. */
export function daysLeft({ kind, closesAt }: ToldNotice, language: AlertLanguage, now: string): string[] {
  if (closesAt === undefined || !OPEN_STILL.has(kind)) return [];
  const days = Math.floor((Date.parse(closesAt) - Date.parse(now)) / DAY_MS);
  if (days < 0) return [];
  if (days === 0) return [say(language, 'alert.days_left_none')];
  return [days === 1 ? say(language, 'alert.days_left_one') : say(language, 'alert.days_left', { days })];
}
