import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.js';

export type ApiClient = Client<paths>;
export type Views = components['schemas'];
export type Problem = Views['ProblemView'];

/** How long a page waits for the API to begin its answer. What is read from then on, a file or a stream, takes as long as it takes. */
const PATIENCE_MS = 20_000;

/** The API as described by openapi.json, called in somebody's name. */
export function apiClient(baseUrl: string, accessToken: string | undefined, language: string): ApiClient {
  return createClient<paths>({
    baseUrl,
    headers: { 'accept-language': language, ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }) },
    fetch: patiently,
  });
}

async function patiently(request: Request): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new DOMException('The API did not answer in time.', 'TimeoutError')), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** The API said no, with its reasons. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
  }
}

interface Result<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What the API answered.
 * @throws ApiRefusal where it refused
 */
export async function answered<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ApiRefusal(asProblem(error, response.status));
}

function asProblem(error: unknown, status: number): Problem {
  const given = (typeof error === 'object' && error !== null ? error : {}) as Partial<Problem>;
  return {
    type: given.type ?? 'about:blank',
    title: given.title ?? '',
    status,
    code: given.code ?? 'unknown',
    detail: given.detail,
    instance: given.instance ?? '',
    requestId: given.requestId ?? '',
    errors: given.errors ?? [],
  };
}
