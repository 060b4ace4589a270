import { HttpException } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { isDatabaseAway } from '@app/services';
import { HttpProblem } from './http-problem.js';
import type { ProblemParts } from './problem-document.js';
import { STATUS_OF_KIND } from './status-of-kind.js';

/** What a failure looks like from outside; `unknown` marks one whose cause must be logged and never shown. */
export interface Failure extends ProblemParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly unknown: boolean;
}

/** Words for the refusals of the framework itself, whose own messages may quote the request. */
const FRAMEWORK: Readonly<Record<number, { code: string; detail: string }>> = {
  400: { code: 'request.malformed', detail: 'The request cannot be read as HTTP. Check its address and headers.' },
  404: { code: 'route.not_found', detail: 'There is nothing at this address for this method; /openapi.json lists what there is.' },
  405: { code: 'route.method', detail: 'This address does not take this method; /openapi.json lists what it takes.' },
  408: { code: 'request.timeout', detail: 'The request took too long to arrive. Send it again.' },
  413: { code: 'body.too_large', detail: 'The body is over 1 MiB. Send less in one request.' },
  414: { code: 'url.too_long', detail: 'The address is too long. Shorten it.' },
  415: { code: 'body.media_type', detail: 'Only JSON is read here: send "content-type: application/json".' },
  431: { code: 'headers.too_large', detail: 'The headers are too large. Send fewer or shorter ones.' },
  503: { code: 'service.closing', detail: 'The service is stopping. Try again in a moment.' },
};

/** Also said where a commit was sent and its answer lost: only a repeat under the same key can tell. */
const DATABASE_AWAY =
  'The database does not answer at the moment, and it is not known whether the request was carried out. Send it again in a few seconds; under the same Idempotency-Key it happens once.';

/** Reads any thrown value as a failure; what is not known is a bare 500. */
export function readFailure(thrown: unknown): Failure {
  if (thrown instanceof DomainError) {
    const { status, headers: usual = {} } = STATUS_OF_KIND[thrown.kind];
    const headers = thrown.retryAfterSeconds === undefined ? usual : { ...usual, 'retry-after': String(thrown.retryAfterSeconds) };
    return { status, headers, code: thrown.code, detail: thrown.message, problems: thrown.problems, unknown: false };
  }
  if (thrown instanceof HttpProblem) {
    const { status, code, message: detail, problems } = thrown;
    return { status, headers: {}, code, detail, problems, unknown: false };
  }
  if (isDatabaseAway(thrown)) {
    const { status, headers = {} } = STATUS_OF_KIND.unavailable;
    return { status, headers, code: 'database.unavailable', detail: DATABASE_AWAY, unknown: false };
  }
  const status = frameworkStatus(thrown);
  const words = status === undefined ? undefined : FRAMEWORK[status];
  if (status === undefined || words === undefined) {
    return { status: 500, headers: {}, code: 'internal', unknown: true };
  }
  return { status, headers: status === 503 ? { 'retry-after': '5' } : {}, ...words, unknown: false };
}

function frameworkStatus(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof URIError) return 400;
  if (thrown instanceof Error && 'code' in thrown && 'statusCode' in thrown) {
    const { code, statusCode } = thrown;
    if (typeof code === 'string' && code.startsWith('FST_ERR_') && typeof statusCode === 'number') return statusCode;
  }
  return undefined;
}
