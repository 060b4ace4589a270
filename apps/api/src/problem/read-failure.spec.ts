import { describe, expect, it } from '@jest/globals';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { DomainError, message, problemIn } from '@app/domain';
import type { ErrorKind } from '@app/domain';
import { HttpProblem } from './http-problem.js';
import { problemDocument } from './problem-document.js';
import { readFailure } from './read-failure.js';

describe('readFailure', () => {
  it.each<[ErrorKind, number]>([
    ['invalid', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['precondition_missing', 428],
    ['precondition_failed', 412],
    ['limited', 429],
    ['unavailable', 503],
  ])('answers %s with %i', (kind, status) => {
    expect(readFailure(new DomainError(kind, 'x.y', 'Words.'))).toMatchObject({ status, code: 'x.y', detail: 'Words.', unknown: false });
  });

  it('tells who is not known how to sign in, and who is too fast when to come back', () => {
    expect(readFailure(new DomainError('unauthenticated', 'x', '')).headers).toEqual({ 'www-authenticate': 'Bearer' });
    expect(readFailure(new DomainError('limited', 'x', '')).headers).toHaveProperty('retry-after');
    expect(readFailure(new DomainError('unavailable', 'x', '')).headers).toHaveProperty('retry-after');
  });

  it('keeps status, code and fields of a refusal by HTTP', () => {
    const problems = [{ path: 'a', code: 'json.malformed', message: 'm' }];
    expect(readFailure(new HttpProblem(400, 'json.malformed', 'Not JSON.', problems))).toMatchObject({ status: 400, problems });
  });

  it('says a problem in the reader’s language where that can be had, and the rest in English', () => {
    const said = problemIn('jointBid.changes', 'departure.not_allowed', message('problem.changes_otherwise', { law: 'Ley 1', why: message('team.blocked.closed') }));
    const plain = { path: 'reason', code: 'field.required', message: 'Say why.' };
    const failure = readFailure(new DomainError('conflict', 'departure.barred', 'Things are in the way.', [said, plain]));
    expect(problemDocument(failure, '/', 'r1').errors).toEqual([
      { path: 'jointBid.changes', code: 'departure.not_allowed', message: 'Ley 1 allows a change of members otherwise: This tender does not admit joint bids.' },
      plain,
    ]);
    expect(problemDocument(failure, '/', 'r1', 'es').errors).toEqual([
      { path: 'jointBid.changes', code: 'departure.not_allowed', message: 'Ley 1 permite un cambio de miembros de otro modo: Esta licitación no admite ofertas conjuntas.' },
      plain,
    ]);
  });

  it('says in our own words what the framework refuses', () => {
    expect(readFailure(new NotFoundException('Cannot GET /secret'))).toMatchObject({ status: 404, code: 'route.not_found' });
    expect(readFailure(new BadRequestException('quotes <script>')).detail).not.toContain('script');
    const tooLarge = Object.assign(new Error('Request body is too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 });
    expect(readFailure(tooLarge)).toMatchObject({ status: 413, code: 'body.too_large', unknown: false });
  });

  it('says that the database is away, that it may have happened, and when to ask again', () => {
    const cut = Object.assign(new Error('read ECONNRESET 10.0.0.7:5432'), { code: 'ECONNRESET' });
    const failure = readFailure(cut);
    expect(failure).toMatchObject({ status: 503, code: 'database.unavailable', headers: { 'retry-after': '5' }, unknown: false });
    expect(failure.detail).toContain('Idempotency-Key');
    expect(JSON.stringify(problemDocument(failure, '/v1/x', 'r1'))).not.toContain('10.0.0.7');
  });

  it.each([new Error('password=hunter2'), 'thrown text', undefined, Object.assign(new Error('x'), { code: '42P01', statusCode: 200 })])(
    'tells nothing of an unknown failure',
    (thrown) => {
      const failure = readFailure(thrown);
      expect(failure).toEqual({ status: 500, headers: {}, code: 'internal', unknown: true });
      expect(JSON.stringify(problemDocument(failure, '/v1/x?token=1', 'r1'))).not.toMatch(/hunter2|token=1/);
    },
  );
});
