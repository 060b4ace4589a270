import { messageText, type AlertLanguage } from '@app/domain';
import type { ToldNotice } from '@app/store';
import { cutGsm, gsmLength, gsmText } from './gsm-text.js';
import { daysLeft, noticeText, say } from './mail-text.js';

export interface TextSetting {
  readonly language: AlertLanguage;
  readonly firm: string;
  /** Where the pages are. */
  readonly pages: string;
  readonly now: string;
  /** Where messages like this are stopped. */
  readonly stop: string;
}

/** A text of two parts; what is longer costs more and comes in pieces on old phones. */
const ROOM = 306;

/** One notice as a short text: what, how long, what it is worth, where to read and where to stop it. The title gives way first. */
export function composeText(notice: ToldNotice, setting: TextSetting): string {
  const { language, pages, now } = setting;
  const { subject, link } = noticeText(notice, language, pages, now);
  const value = (notice.message.parts ?? []).filter(({ key }) => key === 'alert.value').map((part) => messageText(part, language));
  return fit(subject, [...daysLeft(notice, language, now), ...value], link, setting);
}

/** Many notices as one short text: how many, and where they are. */
export function composeTextDigest(total: number, setting: TextSetting): string {
  const { language, firm, pages } = setting;
  return fit(say(language, 'text.digest', { count: total, firm }), [], pages, setting);
}

function fit(lead: string, facts: readonly string[], link: string, { language, stop }: TextSetting): string {
  const end = [...facts.map(gsmText), link, `${gsmText(say(language, 'text.stop'))}: ${stop}`].join('\n');
  const whole = gsmText(lead);
  const cut = cutGsm(whole, Math.max(0, ROOM - gsmLength(end) - 1));
  return cut === '' ? end : `${cut}\n${end}`;
}
