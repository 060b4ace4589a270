import type { IsoInstant, Notification } from '@app/domain';
import { escapeMarkup } from './escape-markup.js';

export interface NewsFeed {
  readonly firm: string;
  readonly pages: string;
  /** Its own address. */
  readonly self: string;
  /** Newest first. */
  readonly notices: readonly Notification[];
  /** Says when it changed last where it holds nothing. */
  readonly now: IsoInstant;
}

/** RSS 2.0. */
export function writeRss({ firm, pages, self, notices, now }: NewsFeed): string {
  const items = notices.map(
    (notice) =>
      `<item><title>${xml(title(notice))}</title><link>${xml(link(notice, pages))}</link><guid isPermaLink="false">urn:uuid:${notice.id}</guid>` +
      `<pubDate>${new Date(notice.createdAt).toUTCString()}</pubDate><category>${notice.kind}</category><description>${xml(body(notice))}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(`Tenders for ${firm}`)}</title><link>${xml(pages)}</link>` +
    `<description>${xml(`What ${firm} was told`)}</description><lastBuildDate>${new Date(changed(notices, now)).toUTCString()}</lastBuildDate>` +
    `<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>\n`
  );
}

/** Atom, RFC 4287. */
export function writeAtom({ firm, pages, self, notices, now }: NewsFeed): string {
  const entries = notices.map(
    (notice) =>
      `<entry><id>urn:uuid:${notice.id}</id><title>${xml(title(notice))}</title><link href="${xml(link(notice, pages))}"/><updated>${notice.createdAt}</updated>` +
      `<category term="${notice.kind}"/><content type="text">${xml(body(notice))}</content></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(self)}</id><title>${xml(`Tenders for ${firm}`)}</title><updated>${changed(notices, now)}</updated>` +
    `<author><name>Tandem</name></author><link rel="self" href="${xml(self)}"/><link href="${xml(pages)}"/>${entries.join('')}</feed>\n`
  );
}

function changed(notices: readonly Notification[], now: IsoInstant): IsoInstant {
  return notices[0]?.createdAt ?? now;
}

function title({ message }: Notification): string {
  return String(message.params['title'] ?? message.text);
}

function body({ message }: Notification): string {
  const parts = (message.parts ?? []).filter(({ text }) => !message.text.includes(text)).map(({ text }) => text);
  return [message.text, ...parts].join('\n');
}

function link({ tenderId }: Notification, pages: string): string {
  return tenderId === undefined ? pages : `${pages}/tenders/${tenderId}`;
}

/** What XML 1.0 has no place for is left out. */
function xml(text: string): string {
  return escapeMarkup(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}
