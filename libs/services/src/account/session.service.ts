import { verify, hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DomainError, type AccountId } from '@app/domain';
import { AccountRepository, ApiKeyRepository, SessionRepository, UnitOfWork } from '@app/store';
import type { Actor } from '../common/actor.js';
import { Ids, sha256 } from '../common/ids.js';
import { emailKey } from './account.service.js';
import { API_KEY_PREFIX } from './api-key.service.js';
import { PhoneService } from './phone.service.js';
import { RefreshTokens } from './refresh-tokens.js';

export interface SessionTokens {
  /** Who is signed in. */
  readonly accountId: AccountId;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the access token runs out. */
  readonly expiresIn: number;
}

const ACCESS_SECONDS = 15 * 60;
const SESSION_DAYS = 30;
export const TOKEN_AUDIENCE = 'tandem-api';

@Injectable()
export class SessionService {
  /** Verified when no account has the address, so that both answers take the same time. */
  private decoy?: Promise<string>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly apiKeys: ApiKeyRepository,
    private readonly jwt: JwtService,
    private readonly refreshTokens: RefreshTokens,
    private readonly phones: PhoneService,
    private readonly ids: Ids,
  ) {}

  /** Open to everybody. @throws DomainError `auth.credentials`, the same for a wrong address and a wrong password */
  async open({ email, password }: { email: string; password: string }): Promise<SessionTokens> {
    const account = await this.accounts.findByEmail(emailKey(email));
    this.decoy ??= hash(this.ids.secret());
    const matches = await verify(account?.passwordHash ?? (await this.decoy), password);
    if (!account || !matches) {
      throw new DomainError('unauthenticated', 'auth.credentials', 'This address and password do not belong together.');
    }
    return this.begin(account.id);
  }

  /** Open to everybody. @throws DomainError `phone.code_wrong`, the same for an unknown number and a wrong code */
  async openByPhone({ phone, code }: { phone: string; code: string }): Promise<SessionTokens> {
    return this.begin(await this.phones.signIn(phone, code));
  }

  /** Open to whoever holds the token. A token used again after its time closes the session: it was copied. */
  async refresh(refreshToken: string): Promise<SessionTokens> {
    const next = this.refreshTokens.after(refreshToken);
    const session = await this.work.run(() => this.sessions.rotate(sha256(refreshToken), sha256(next)));
    if (session === 'unknown' || session === 'reused') {
      throw new DomainError('unauthenticated', 'auth.refresh', 'This session has ended. Sign in again.');
    }
    return this.tokens(session.id, session.accountId, next);
  }

  async close(actor: Actor): Promise<void> {
    if (actor.sessionId !== undefined) await this.sessions.revoke(actor.sessionId);
  }

  /** The account behind an access token or an API key. A closed session's token is dead at once. */
  async authenticate(bearer: string): Promise<Actor> {
    const actor = bearer.startsWith(API_KEY_PREFIX) ? await this.byKey(bearer) : await this.byToken(bearer);
    if (actor) return actor;
    throw new DomainError('unauthenticated', 'auth.token', 'This token is not valid, or no longer. Sign in again.');
  }

  private async byToken(token: string): Promise<Actor | undefined> {
    const claims = await this.jwt
      .verifyAsync<{ sid?: unknown }>(token, { algorithms: ['HS256'], audience: TOKEN_AUDIENCE })
      .catch(() => undefined);
    if (typeof claims?.sid !== 'string') return undefined;
    const session = await this.sessions.findLive(claims.sid);
    return session && { accountId: session.accountId, sessionId: session.id, operator: session.operator };
  }

  private async byKey(key: string): Promise<Actor | undefined> {
    const found = await this.apiKeys.findLive(sha256(key));
    return found && { accountId: found.accountId, operator: found.operator, scopes: found.scopes };
  }

  private async begin(accountId: AccountId): Promise<SessionTokens> {
    const id = this.ids.next();
    const refreshToken = this.ids.secret();
    await this.sessions.add(id, accountId, sha256(refreshToken), SESSION_DAYS);
    return this.tokens(id, accountId, refreshToken);
  }

  private async tokens(sessionId: string, accountId: AccountId, refreshToken: string): Promise<SessionTokens> {
    const accessToken = await this.jwt.signAsync(
      { sid: sessionId },
      { subject: accountId, audience: TOKEN_AUDIENCE, expiresIn: ACCESS_SECONDS, algorithm: 'HS256' },
    );
    return { accountId, accessToken, refreshToken, expiresIn: ACCESS_SECONDS };
  }
}
