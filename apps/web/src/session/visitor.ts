import type { ApiClient } from '../api/api-client.js';
import type { Language } from '../text/languages.js';
import type { PageSession, SignedIn } from './page-session.js';

/** Whoever asks for a page: in which language, signed in or not, and what is to be remembered of them. */
export class Visitor {
  private current: PageSession;
  private changed = false;
  private draftChanged = false;

  constructor(
    readonly language: Language,
    /** The visitor chose the language in this very request. */
    readonly choseLanguage: boolean,
    /** Path and query of the page asked for. */
    readonly address: string,
    session: PageSession,
    /** Answers about a firm that are not sent to the API yet, as text. */
    private draft: string | undefined,
    private readonly clientFor: (accessToken: string | undefined, language: Language) => ApiClient,
  ) {
    this.current = session;
  }

  get session(): PageSession {
    return this.current;
  }

  get signedIn(): SignedIn | undefined {
    return this.current.signedIn;
  }

  /** The API, in this person's name. */
  get api(): ApiClient {
    return this.clientFor(this.current.signedIn?.accessToken, this.language);
  }

  /** The session to be written into the answer, where it changed. */
  get toRemember(): PageSession | undefined {
    return this.changed ? this.current : undefined;
  }

  /** A form was shown: its token is worth something only while the session is remembered. */
  remember(): void {
    this.changed = true;
  }

  get firmDraft(): string | undefined {
    return this.draft;
  }

  /** The draft to be written into the answer: text, `null` to take it away, undefined to leave it. */
  get draftToKeep(): string | null | undefined {
    return this.draftChanged ? (this.draft ?? null) : undefined;
  }

  keepFirmDraft(draft: string | undefined): void {
    this.draft = draft;
    this.draftChanged = true;
  }

  replaceSession(session: PageSession): void {
    this.current = session;
    this.changed = true;
  }
}
