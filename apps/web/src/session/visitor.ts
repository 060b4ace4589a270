import type { ApiClient } from '../api/api-client.js';
import type { Language } from '../text/languages.js';
import type { PageSession, SignedIn } from './page-session.js';

/** Answers that are not at the API yet, each in a sealed cookie of its own. */
export const DRAFTS = ['firm', 'tender'] as const;
export type DraftName = (typeof DRAFTS)[number];

/** What makes a visitor out of a request. */
export interface VisitorFacts {
  readonly language: Language;
  /** The visitor chose the language in this very request. */
  readonly choseLanguage: boolean;
  /** Path and query of the page asked for. */
  readonly address: string;
  readonly session: PageSession;
  readonly drafts: Readonly<Partial<Record<DraftName, string>>>;
  /** A part of a page is wanted, by a script of ours. */
  readonly wantsPart: boolean;
  readonly clientFor: (accessToken: string | undefined, language: Language) => ApiClient;
}

/** Whoever asks for a page: in which language, signed in or not, and what is to be remembered of them. */
export class Visitor {
  private current: PageSession;
  private changed = false;
  private readonly keptDrafts = new Map<DraftName, string | undefined>();

  constructor(private readonly facts: VisitorFacts) {
    this.current = facts.session;
  }

  get language(): Language {
    return this.facts.language;
  }

  get choseLanguage(): boolean {
    return this.facts.choseLanguage;
  }

  get address(): string {
    return this.facts.address;
  }

  get wantsPart(): boolean {
    return this.facts.wantsPart;
  }

  get session(): PageSession {
    return this.current;
  }

  get signedIn(): SignedIn | undefined {
    return this.current.signedIn;
  }

  /** The API, in this person's name. */
  get api(): ApiClient {
    return this.facts.clientFor(this.current.signedIn?.accessToken, this.language);
  }

  /** The session to be written into the answer, where it changed. */
  get toRemember(): PageSession | undefined {
    return this.changed ? this.current : undefined;
  }

  /** A form was shown: its token is worth something only while the session is remembered. */
  remember(): void {
    this.changed = true;
  }

  /** Notes in whose name the person looks around: the firm or buyer of the pages visited last. */
  choose(organisation: string): void {
    if (this.current.organisation === organisation) return;
    this.replaceSession({ ...this.current, organisation });
  }

  /** Notes that a firm's notifications were looked at. @param at RFC 3339 */
  see(firm: string, at: string): void {
    this.replaceSession({ ...this.current, seen: { firm, at } });
  }

  draft(name: DraftName): string | undefined {
    return this.keptDrafts.has(name) ? this.keptDrafts.get(name) : this.facts.drafts[name];
  }

  /** @param draft undefined takes it away */
  keepDraft(name: DraftName, draft: string | undefined): void {
    this.keptDrafts.set(name, draft);
  }

  /** The drafts to be written into the answer. */
  get draftsToKeep(): ReadonlyMap<DraftName, string | undefined> {
    return this.keptDrafts;
  }

  replaceSession(session: PageSession): void {
    this.current = session;
    this.changed = true;
  }
}
