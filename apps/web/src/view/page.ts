import type { TextKey } from '../text/texts.js';

export type PageData = Readonly<Record<string, unknown>>;

/** A page to be rendered from the template of that name. */
export class Page {
  constructor(
    readonly template: string,
    readonly data: PageData,
    readonly status = 200,
    /** The firm or buyer in whose pages it stands, where the address does not say. */
    readonly organisation?: string,
  ) {}
}

/** Leads elsewhere; after a form, so that reloading sends nothing twice. */
export class Redirect {
  constructor(readonly to: string) {}
}

/** Something that a visitor must do first: they are led there, and back. */
export class SignInFirst extends Error {
  override readonly name = 'SignInFirst';
}

/** A form of our own that was shown in a session which is over. */
export class FormOutdated extends Error {
  override readonly name = 'FormOutdated';
}

/** A page that says, in the visitor's language, why there is none. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';

  constructor(
    readonly status: number,
    readonly title: TextKey,
    readonly advice: TextKey,
  ) {
    super(`${status} ${title}`);
  }
}

/** Only a path of our own is a place to return to: never another site. */
export function ownPath(given: unknown, fallback: string): string {
  return typeof given === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : fallback;
}
