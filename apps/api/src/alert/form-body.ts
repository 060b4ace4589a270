import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';

const TAKES_FORMS = /\/unsubscribe\/:token$/;

/**
 * What mail programs and the page of the link send: a form (RFC 8058, 3.2). Only there, so that no other route can be
 * called by a form of some page. The one-click field itself says nothing more than the call does.
 */
export function installFormBody(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4_096 }, (request, body, done) => {
    if (!takesForms(request)) return done(refused());
    const form = new URLSearchParams(String(body));
    const scope = form.get('scope');
    done(null, { ...(scope === null ? {} : { scope }), ...(form.get('undo') === 'true' ? { undo: true } : {}) });
  });
  fastify.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4_096 }, (request, _body, done) => {
    done(takesForms(request) ? null : refused(), {});
  });
}

function takesForms(request: FastifyRequest): boolean {
  return TAKES_FORMS.test(request.routeOptions.url ?? '');
}

function refused(): HttpProblem {
  return new HttpProblem(415, 'body.media_type', 'Only JSON is read here: send "content-type: application/json".');
}
