import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JwtService } from '@nestjs/jwt';
import { BUSINESS_ROLES, BUYER_ROLES, DomainError, type AccountId, type MemberRole } from '@app/domain';
import {
  AccessService,
  AccountService,
  ApiKeyService,
  BusinessService,
  BuyerService,
  IdempotencyService,
  MemberService,
  policy,
  SessionService,
  TOKEN_AUDIENCE,
  type Actor,
  type PermissionName,
  type SessionTokens,
} from '@app/services';
import { IdempotencyRepository, MembershipRepository } from '@app/store';
import { randomUUID } from 'node:crypto';
import { profile, register } from './support/market.js';
import { startSystem, type System } from './support/system.js';

const PASSWORD = 'a long enough sentence';

let system: System;
let sessions: SessionService;
beforeAll(async () => {
  system = await startSystem();
  sessions = system.get(SessionService);
});
afterAll(() => system.close());

const freshEmail = (): string => `${randomUUID()}@demo.example`;
const signUp = (email = freshEmail()): Promise<{ id: AccountId }> => system.get(AccountService).register({ email, password: PASSWORD, name: 'Somebody' });
const signIn = async (): Promise<{ accountId: AccountId; tokens: SessionTokens }> => {
  const email = freshEmail();
  const { id } = await signUp(email);
  return { accountId: id, tokens: await sessions.open({ email, password: PASSWORD }) };
};
const refused = (code: string): object => expect.objectContaining({ code });

describe('registering', () => {
  it('refuses an address that differs from a known one only in case or blanks', async () => {
    const email = freshEmail();
    await signUp(email);
    for (const same of [email.toUpperCase(), ` ${email} `, email.replace('demo', 'Demo')]) {
      await expect(signUp(same)).rejects.toMatchObject({ kind: 'conflict', code: 'account.email_taken' });
    }
  });

  it('gives an address to one of two who ask at once', async () => {
    const email = freshEmail();
    const both = await Promise.allSettled([signUp(email), signUp(email.toUpperCase())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['short', '          ', 'aaaaaaaaaaaa', 'password123', 'Qwertyuiop'])('refuses the password "%s"', async (password) => {
    const weak = system.get(AccountService).register({ email: freshEmail(), password, name: 'Somebody' });
    await expect(weak).rejects.toMatchObject({ kind: 'invalid', problems: [refused('account.password_weak')] });
  });

  it('stores no password that could be read', async () => {
    const { id } = await signUp();
    const [row] = await system.rows<{ hash: string }>('SELECT password_hash AS hash FROM accounts WHERE id = $1', [id]);
    expect(row!.hash).toMatch(/^\$argon2id\$/);
  });
});

describe('a session', () => {
  it('is opened by the password in any case of the address, and by nothing else', async () => {
    const email = freshEmail();
    const { id } = await signUp(email);
    const { accessToken } = await sessions.open({ email: email.toUpperCase(), password: PASSWORD });
    expect(await sessions.authenticate(accessToken)).toMatchObject({ accountId: id, operator: false });
    const answers = await Promise.allSettled([
      sessions.open({ email, password: `${PASSWORD}!` }),
      sessions.open({ email: freshEmail(), password: PASSWORD }),
      sessions.open({ email: '', password: '' }),
    ]);
    // An unknown address is answered word for word like a wrong password.
    const said = answers.map((answer) => (answer.status === 'rejected' ? { ...(answer.reason as DomainError), text: String(answer.reason) } : 'opened'));
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]).toMatchObject({ kind: 'unauthenticated', code: 'auth.credentials' });
  });

  it('rotates: the new token works on, the tokens differ, and only hashes are stored', async () => {
    const { tokens } = await signIn();
    const next = await sessions.refresh(tokens.refreshToken);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    const again = await sessions.refresh(next.refreshToken);
    expect(await sessions.authenticate(again.accessToken)).toBeDefined();
    const stored = await system.rows<{ text: string }>('SELECT s::text AS text FROM sessions s');
    expect(stored.some(({ text }) => text.includes(again.refreshToken))).toBe(false);
  });

  it('gives both of two requests with one token a token that works', async () => {
    const { tokens } = await signIn();
    const both = await Promise.all([sessions.refresh(tokens.refreshToken), sessions.refresh(tokens.refreshToken)]);
    for (const { accessToken } of both) await expect(sessions.authenticate(accessToken)).resolves.toBeDefined();
    // Whichever answer the client kept, it can go on with it.
    const [first, second] = both.map(({ refreshToken }) => refreshToken);
    expect(first).toBe(second);
    await system.rows(`UPDATE sessions SET rotated_at = rotated_at - interval '1 hour'`);
    await expect(sessions.refresh(String(first))).resolves.toBeDefined();
  });

  it('is closed when a replaced token is used again after its time', async () => {
    const { accountId, tokens } = await signIn();
    const next = await sessions.refresh(tokens.refreshToken);
    await system.rows(`UPDATE sessions SET rotated_at = rotated_at - interval '1 minute' WHERE account_id = $1`, [accountId]);
    await expect(sessions.refresh(tokens.refreshToken)).rejects.toMatchObject({ code: 'auth.refresh' });
    await expect(sessions.authenticate(next.accessToken)).rejects.toMatchObject({ code: 'auth.token' });
    await expect(sessions.refresh(next.refreshToken)).rejects.toMatchObject({ code: 'auth.refresh' });
  });

  it('is dead at once when it is closed, and the person\'s other session is not', async () => {
    const email = freshEmail();
    await signUp(email);
    const [one, other] = [await sessions.open({ email, password: PASSWORD }), await sessions.open({ email, password: PASSWORD })];
    await sessions.close(await sessions.authenticate(one.accessToken));
    await expect(sessions.authenticate(one.accessToken)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(sessions.refresh(one.refreshToken)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(sessions.authenticate(other.accessToken)).resolves.toBeDefined();
  });

  it('ends with its time', async () => {
    const { accountId, tokens } = await signIn();
    await system.rows('UPDATE sessions SET expires_at = now() WHERE account_id = $1', [accountId]);
    await expect(sessions.authenticate(tokens.accessToken)).rejects.toMatchObject({ code: 'auth.token' });
    await expect(sessions.refresh(tokens.refreshToken)).rejects.toMatchObject({ code: 'auth.refresh' });
  });

  it('refuses every token that we did not make for this door', async () => {
    const { accountId, tokens } = await signIn();
    const { sid } = system.get(JwtService).decode<{ sid: string }>(tokens.accessToken);
    const jwt = system.get(JwtService);
    const base = { audience: TOKEN_AUDIENCE, subject: accountId, expiresIn: 60, algorithm: 'HS256' } as const;
    await expect(sessions.authenticate(await jwt.signAsync({ sid }, base))).resolves.toMatchObject({ accountId });

    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sid, sub: accountId, aud: TOKEN_AUDIENCE, exp: 4_000_000_000 };
    const [head, body, signature] = tokens.accessToken.split('.') as [string, string, string];
    const bad: Record<string, string> = {
      'another audience': await jwt.signAsync({ sid }, { ...base, audience: 'tandem-web' }),
      'no audience': await jwt.signAsync({ sid }, { subject: accountId, expiresIn: 60 }),
      'its time over': await jwt.signAsync({ sid }, { ...base, expiresIn: -1 }),
      'another key': await jwt.signAsync({ sid }, { ...base, secret: 'x'.repeat(48) }),
      'another algorithm': await jwt.signAsync({ sid }, { ...base, algorithm: 'HS512' }),
      'no session': await jwt.signAsync({}, base),
      'a session that is not a text': await jwt.signAsync({ sid: { id: sid } }, base),
      'an unknown session': await jwt.signAsync({ sid: randomUUID() }, base),
      'algorithm none': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
      'algorithm None': `${part({ alg: 'None' })}.${part(claims)}.`,
      'an empty key': `${part({ alg: 'HS256' })}.${part(claims)}.${createHmac('sha256', '').update(`${part({ alg: 'HS256' })}.${part(claims)}`).digest('base64url')}`,
      'a body changed': `${head}.${part(claims)}.${signature}`,
      'no signature': `${head}.${body}.`,
      'the refresh token': tokens.refreshToken,
      nothing: '',
      'an unknown key': 'tdm_nothing',
    };
    for (const [what, token] of Object.entries(bad)) {
      const answer = await sessions.authenticate(token).catch((error: unknown) => (error instanceof DomainError ? error.code : String(error)));
      expect([what, answer]).toEqual([what, 'auth.token']);
    }
  });
});

describe('an API key', () => {
  const keyOf = async (owner: Actor, scopes: readonly string[], expiresAt?: string): Promise<string> =>
    (await system.get(ApiKeyService).create(owner, { name: 'script', scopes, expiresAt })).key;

  it('reaches as far as its scopes and its person, and no further', async () => {
    const { owner, firm } = await register(system);
    const { firm: foreign } = await register(system);
    const businesses = system.get(BusinessService);
    const reader = await sessions.authenticate(await keyOf(owner, ['business.read']));
    expect(await businesses.get(reader, firm.id)).toMatchObject({ id: firm.id });
    await expect(businesses.edit(reader, firm.id, 1, { name: 'Other' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(businesses.get(reader, foreign.id)).rejects.toMatchObject({ kind: 'not_found' });
    const all = await sessions.authenticate(await keyOf(owner, ['business']));
    expect(await businesses.edit(all, firm.id, 1, { name: 'Other' })).toMatchObject({ version: 2 });
    const none = await sessions.authenticate(await keyOf(owner, ['buyer', 'businesses', 'business.reader', '']));
    await expect(businesses.get(none, firm.id)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('cannot make another key', async () => {
    const key = await sessions.authenticate(await keyOf(await system.person(), ['business', 'buyer', 'tender']));
    await expect(keyOf(key, ['business'])).rejects.toMatchObject({ kind: 'forbidden', code: 'access.key' });
  });

  it('is dead when it has run out, and is stored as a hash', async () => {
    const owner = await system.person();
    const key = await keyOf(owner, ['business'], new Date(Date.now() + 3_600_000).toISOString());
    await expect(sessions.authenticate(key)).resolves.toMatchObject({ accountId: owner.accountId });
    const stored = await system.rows<{ text: string }>('SELECT k::text AS text FROM api_keys k');
    expect(stored.some(({ text }) => text.includes(key.slice(4)))).toBe(false);
    await system.rows('UPDATE api_keys SET expires_at = now() WHERE account_id = $1', [owner.accountId]);
    await expect(sessions.authenticate(key)).rejects.toMatchObject({ code: 'auth.token' });
  });

  it('closes no session', async () => {
    const { accountId, tokens } = await signIn();
    const actor = await sessions.authenticate(tokens.accessToken);
    await sessions.close(await sessions.authenticate(await keyOf(actor, ['business'])));
    await expect(sessions.authenticate(tokens.accessToken)).resolves.toMatchObject({ accountId });
  });
});

describe('access', () => {
  const permissions = Object.keys(policy) as PermissionName[];

  it.each(permissions)('to %s: nobody for a stranger, the roles of the table for members', async (permission) => {
    const { of, roles } = policy[permission];
    const access = system.get(AccessService);
    const founder = await system.person();
    const organisation =
      of === 'business'
        ? (await system.get(BusinessService).create(founder, profile())).id
        : (await system.get(BuyerService).create(founder, { name: 'Example Council', economy: 'MY' })).id;
    const answerTo = (actor: Actor | undefined): Promise<string> => access.require(actor, permission, organisation).then(() => 'passes', (error: DomainError) => error.kind);

    expect(await answerTo(undefined)).toBe('unauthenticated');
    expect(await answerTo(await system.person())).toBe('not_found');
    expect(await access.may(await system.person(), permission, organisation)).toBe(false);
    expect(await access.may(undefined, permission, organisation)).toBe(false);
    // Whoever founds an organisation owns it; to open bids is nobody's by birth.
    expect(await answerTo(founder)).toBe((roles as readonly MemberRole[]).includes('owner') ? 'passes' : 'forbidden');
    for (const role of of === 'business' ? BUSINESS_ROLES : BUYER_ROLES) {
      const member = await system.person();
      const emailKey = `${member.accountId}@demo.example`;
      await system.get(MembershipRepository).add({ id: randomUUID(), kind: of, organisationId: organisation, emailKey, roles: [role] });
      const may = (roles as readonly MemberRole[]).includes(role);
      expect([role, await answerTo(member), await access.may(member, permission, organisation)]).toEqual([role, may ? 'passes' : 'forbidden', may]);
    }
  });

  it('does not carry over from a firm to a buyer of the same id, nor the other way', async () => {
    const { owner, firm } = await register(system);
    await expect(system.get(AccessService).require(owner, 'buyer.read', firm.id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('comes to an invited person with their account, in any case of the address', async () => {
    const { owner, firm } = await register(system);
    const email = freshEmail();
    const members = system.get(MemberService);
    const organisation = { kind: 'business', id: firm.id } as const;
    expect(await members.invite(owner, organisation, { email: email.toUpperCase(), roles: ['viewer'] })).toMatchObject({ status: 'invited' });
    const { id } = await signUp(email);
    const invited: Actor = { accountId: id, operator: false };
    expect(await system.get(BusinessService).get(invited, firm.id)).toMatchObject({ id: firm.id });
    await expect(system.get(BusinessService).edit(invited, firm.id, 1, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(members.invite(invited, organisation, { email: freshEmail(), roles: ['owner'] })).rejects.toMatchObject({ kind: 'forbidden' });
    await members.invite(owner, organisation, { email, roles: ['editor'] });
    expect(await system.get(BusinessService).edit(invited, firm.id, 1, { name: 'Ours' })).toMatchObject({ version: 2 });
    const { items } = await members.list(owner, organisation, {});
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ email, status: 'active', roles: ['editor', 'viewer'] }));
  });

  it('knows no role of the other kind of organisation', async () => {
    const { owner, firm } = await register(system);
    const asOpener = system.get(MemberService).invite(owner, { kind: 'business', id: firm.id }, { email: freshEmail(), roles: ['opener'] });
    await expect(asOpener).rejects.toMatchObject({ kind: 'invalid', problems: [refused('member.role')] });
  });
});

describe('of people who edit one profile at once', () => {
  it('one wins each version, and the others are told that it has moved on', async () => {
    const { owner, firm } = await register(system);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        system.get(BusinessService).edit(owner, firm.id, 1, { employees: i + 1 }).then(() => 'won', (error: DomainError) => error.code),
      ),
    );
    expect(answers.sort()).toEqual([...Array<string>(7).fill('precondition.stale'), 'won']);
  });
});

describe('an Idempotency-Key', () => {
  const answer = (body: unknown) => ({ status: 201, headers: { etag: '"1"' }, body });
  const firmsNamed = async (name: string): Promise<number> => (await system.rows('SELECT 1 FROM businesses WHERE name = $1', [name])).length;

  it('gives twenty that come at once one effect and one answer', async () => {
    const owner = await system.person();
    const once = system.get(IdempotencyService);
    const name = `Firm ${randomUUID()}`;
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        once.once(owner.accountId, 'key-1', 'print', async () => {
          runs += 1;
          const { id } = await system.get(BusinessService).create(owner, profile({ name }));
          return answer({ id });
        }),
      ),
    );
    expect(runs).toBe(1);
    expect(await firmsNamed(name)).toBe(1);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('is refused with another request, and free for another person', async () => {
    const once = system.get(IdempotencyService);
    await once.once('a', 'key-2', 'print', () => Promise.resolve(answer(1)));
    await expect(once.once('a', 'key-2', 'other', () => Promise.resolve(answer(2)))).rejects.toMatchObject({ code: 'idempotency.key_reused' });
    expect((await once.once('b', 'key-2', 'other', () => Promise.resolve(answer(3)))).body).toBe(3);
    expect((await once.once('a', 'key-2', 'print', () => Promise.resolve(answer(4)))).body).toBe(1);
  });

  it('leaves neither key nor effect when the work fails, and a repeat starts afresh', async () => {
    const owner = await system.person();
    const once = system.get(IdempotencyService);
    const name = `Firm ${randomUUID()}`;
    const failing = once.once('a', 'key-3', 'print', async () => {
      await system.get(BusinessService).create(owner, profile({ name }));
      throw new Error('the answer was lost');
    });
    await expect(failing).rejects.toThrow('the answer was lost');
    expect(await firmsNamed(name)).toBe(0);
    expect(await system.rows(`SELECT 1 FROM idempotency_keys WHERE key = 'key-3'`)).toEqual([]);
    expect((await once.once('a', 'key-3', 'print', () => Promise.resolve(answer('ok')))).body).toBe('ok');
  });

  it('is forgotten after a day', async () => {
    const once = system.get(IdempotencyService);
    await once.once('a', 'key-4', 'print', () => Promise.resolve(answer(1)));
    await system.get(IdempotencyRepository).prune(24);
    expect((await once.once('a', 'key-4', 'print', () => Promise.resolve(answer(2)))).body).toBe(1);
    await system.rows(`UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`);
    await system.get(IdempotencyRepository).prune(24);
    expect((await once.once('a', 'key-4', 'print', () => Promise.resolve(answer(2)))).body).toBe(2);
  });

  it('keeps an answer without a body', async () => {
    const once = system.get(IdempotencyService);
    const empty = () => Promise.resolve({ status: 204, headers: {}, body: undefined });
    await once.once('a', 'key-5', 'print', empty);
    expect(await once.once('a', 'key-5', 'print', () => Promise.reject(new Error('ran again')))).toMatchObject({ status: 204 });
  });
});
