import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { answered, apiClient, ApiRefusal } from '../api/api-client.js';
import type { Views } from '../api/api-client.js';
import { isLanguage, preferredLanguage } from '../text/languages.js';
import type { Language } from '../text/languages.js';
import { CookieJar } from './cookies.js';
import { CsrfTokens } from './csrf.js';
import { parseKept, type KeptForm } from './kept-form.js';
import { parseSession, type PageSession, type SignedIn } from './page-session.js';
import { Seal } from './seal.js';
import { DRAFTS, Visitor, type DraftName } from './visitor.js';

const SESSION = 'tandem-session';
const LANGUAGE = 'tandem-language';
const SESSION_SECONDS = 30 * 86_400;
const DRAFT_SECONDS = 7 * 86_400;
const LANGUAGE_SECONDS = 365 * 86_400;
/** An access token is renewed this long before it ends, so that it lasts for the page at hand. */
const RENEW_BEFORE_MS = 60_000;

export interface SessionSettings {
  readonly apiUrl: string;
  readonly jwtSecret: string;
  /** Where browsers find the pages; see Config. */
  readonly webUrl?: string;
}

/** Reads and writes the cookies that make a visitor out of a request. See docs/decisions/0006-page-sessions.md. */
export class Sessions {
  readonly csrf: CsrfTokens;
  private readonly seal: Seal;
  private readonly drafts: Readonly<Record<DraftName, Seal>>;
  private readonly kept: Seal;
  private readonly jar: CookieJar;
  private readonly origin: string | undefined;

  constructor(private readonly settings: SessionSettings) {
    this.csrf = new CsrfTokens(settings.jwtSecret);
    this.seal = new Seal(settings.jwtSecret, 'session');
    this.drafts = { firm: new Seal(settings.jwtSecret, 'firm draft'), tender: new Seal(settings.jwtSecret, 'tender draft') };
    this.kept = new Seal(settings.jwtSecret, 'kept form');
    this.jar = new CookieJar(settings.webUrl?.startsWith('https:') === true);
    this.origin = settings.webUrl === undefined ? undefined : new URL(settings.webUrl).origin;
  }

  /** @param now milliseconds since 1970 */
  async visitorOf(request: FastifyRequest, now: number): Promise<Visitor> {
    const kept = this.read(request);
    const wish = (request.query as Readonly<Record<string, unknown>>)['lang'];
    const chosen = isLanguage(wish) ? wish : undefined;
    const { apiUrl } = this.settings;
    const visitor = new Visitor({
      language: chosen ?? this.languageOf(request),
      choseLanguage: chosen !== undefined,
      address: request.url,
      session: kept ?? { id: randomBytes(16).toString('base64url') },
      drafts: this.openDrafts(request),
      wantsPart: request.headers['hx-request'] === 'true',
      clientFor: (token, language) => apiClient(apiUrl, token, language),
    });
    const held = visitor.signedIn;
    if (held !== undefined && held.accessUntil - RENEW_BEFORE_MS < now) await this.renew(visitor, held, now);
    return visitor;
  }

  /** Begins a session under a new id: what was known of the old one is worth nothing afterwards. */
  signIn(visitor: Visitor, tokens: Views['SessionView'], email: string, now: number): void {
    visitor.replaceSession({ id: randomBytes(16).toString('base64url'), signedIn: signedIn(tokens, email, now) });
  }

  signOut(visitor: Visitor): void {
    visitor.replaceSession({ id: randomBytes(16).toString('base64url') });
  }

  /** The Set-Cookie headers of an answer. */
  cookiesFor(visitor: Visitor): string[] {
    return [
      ...(visitor.toRemember ? [this.jar.write(SESSION, this.seal.close(JSON.stringify(visitor.toRemember)), SESSION_SECONDS)] : []),
      ...(visitor.choseLanguage ? [this.jar.write(LANGUAGE, visitor.language, LANGUAGE_SECONDS)] : []),
      ...[...visitor.draftsToKeep].map(([name, draft]) => this.jar.write(`tandem-${name}`, draft === undefined ? '' : this.drafts[name].close(draft), draft === undefined ? 0 : DRAFT_SECONDS)),
    ];
  }

  /** A form to be given back later, as text that only this service can read. */
  sealForm(form: KeptForm): string {
    return this.kept.close(JSON.stringify(form));
  }

  /** The form that was sealed, for whoever is signed in now; undefined for anything else, and where it is another's. */
  openForm(sealed: string, { signedIn: now }: Visitor): KeptForm | undefined {
    const text = sealed === '' ? undefined : this.kept.open(sealed);
    const form = text === undefined ? undefined : parseKept(text);
    return form !== undefined && (form.account === undefined || form.account === now?.account) ? form : undefined;
  }

  /** Was this form sent from our own page? */
  isOwnOrigin(request: FastifyRequest): boolean {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    if (origin === undefined) return true;
    if (this.origin !== undefined) return origin === this.origin;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  private read(request: FastifyRequest): PageSession | undefined {
    const sealed = this.jar.read(request.headers.cookie, SESSION);
    const text = sealed === undefined ? undefined : this.seal.open(sealed);
    return text === undefined ? undefined : parseSession(text);
  }

  private openDrafts(request: FastifyRequest): Partial<Record<DraftName, string>> {
    const drafts: Partial<Record<DraftName, string>> = {};
    for (const name of DRAFTS) {
      const sealed = this.jar.read(request.headers.cookie, `tandem-${name}`);
      const draft = sealed === undefined ? undefined : this.drafts[name].open(sealed);
      if (draft !== undefined) drafts[name] = draft;
    }
    return drafts;
  }

  private languageOf(request: FastifyRequest): Language {
    const kept = this.jar.read(request.headers.cookie, LANGUAGE);
    return isLanguage(kept) ? kept : preferredLanguage(request.headers['accept-language']);
  }

  private async renew(visitor: Visitor, held: SignedIn, now: number): Promise<void> {
    try {
      const tokens = await answered(apiClient(this.settings.apiUrl, undefined, 'en').POST('/v1/sessions/refresh', { body: { refreshToken: held.refreshToken } }));
      visitor.replaceSession({ ...visitor.session, signedIn: signedIn(tokens, held.email, now) });
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      const { id, organisation } = visitor.session;
      visitor.replaceSession({ id, organisation, lastEmail: held.email, lastAccount: held.account });
    }
  }
}

function signedIn({ accountId, accessToken, refreshToken, expiresIn }: Views['SessionView'], email: string, now: number): SignedIn {
  return { accessToken, refreshToken, accessUntil: now + expiresIn * 1000, email, account: accountId };
}
