import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { OperationView } from '../operation/operation.view.dto.js';
import { ProblemView } from '../problem/problem.dto.js';

type ViewClass = abstract new () => object;

interface Answers {
  readonly operationId: string;
  readonly summary: string;
  readonly status: number;
  readonly view?: ViewClass;
  /** The body of a 503, where that is no problem document. */
  readonly unready?: ViewClass;
  /** Refusals besides those that every route has. */
  readonly refusals?: readonly number[];
  /** The answer carries the ETag of a version. */
  readonly etag?: boolean;
  /** It may take longer than a second: then 202 with the operation. */
  readonly later?: boolean;
  /** `If-Match` must name the version that is changed. */
  readonly ifMatch?: boolean;
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'No token, or one that does not hold',
  403: 'Not allowed',
  404: 'Not there, or not yours to see',
  409: 'The state does not allow it',
  412: 'Changed since it was read',
  422: 'Fields need attention',
  428: 'If-Match is missing',
  429: 'Asked too often; Retry-After says when again',
};

/** Documents a route: its answer, and its refusals as problem documents. */
export function Answers({ operationId, summary, status, view, unready, refusals = [], etag = false, ifMatch = false, later = false }: Answers): MethodDecorator {
  const refused = new Set([400, 401, 422, ...(ifMatch ? [403, 404, 409, 412, 428] : []), ...refusals]);
  const headers = {
    ...(etag ? { ETag: { description: 'The version, e.g. "3"', schema: { type: 'string' as const } } } : {}),
    ...(status === 201 ? { Location: { description: 'Where it is', schema: { type: 'string' as const } } } : {}),
  };
  return applyDecorators(
    ApiOperation({ operationId, summary }),
    ApiExtraModels(ProblemView),
    ApiResponse({ status, description: summary, headers, ...(view ? { type: view } : {}) }),
    ...(later ? [ApiResponse({ status: 202, description: 'It is being worked out; Location says where the answer will be', headers: { Location: { description: 'The operation', schema: { type: 'string' as const } } }, type: OperationView })] : []),
    ...(unready ? [ApiResponse({ status: 503, description: 'Something that is needed does not answer', type: unready })] : []),
    ...[...refused].sort((a, b) => a - b).map(problemResponse),
    ...(ifMatch ? [ApiHeader({ name: 'If-Match', required: true, description: 'The ETag last read, e.g. "3"', schema: { type: 'string' } })] : []),
  );
}

function problemResponse(status: number): MethodDecorator & ClassDecorator {
  return ApiResponse({
    status,
    description: REFUSALS[status] ?? 'Refused',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
  });
}
