import { escapeMarkup } from '@app/services';
import type { StopView } from './stop.view.dto.js';

const WORDS: Readonly<Record<string, string>> = { tender: 'Mail about this tender', search: 'Mail about what this search finds', kind: 'Mail of this kind', everything: 'All mail for this firm' };

/** For whoever follows the link in a browser: what it is about, and a button each. Opening it changes nothing. */
export function stopPage({ firm, title, scopes }: StopView): string {
  const rows = scopes.map(
    ({ scope, stopped }) =>
      `<form method="post"><input type="hidden" name="scope" value="${scope}">${stopped ? '<input type="hidden" name="undo" value="true">' : ''}` +
      `<p>${WORDS[scope] ?? scope}: ${stopped ? 'stopped' : 'comes'}. <button>${stopped ? 'Let it come again' : 'Stop it'}</button></p></form>`,
  );
  const about = title === undefined ? '' : `<p>The mail was about ${escapeMarkup(title)}.</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>Stop mail</title></head><body><main><h1>Mail for ${escapeMarkup(firm)}</h1>${about}${rows.join('')}<p>What is stopped here still stands in the app.</p></main></body></html>`;
}
