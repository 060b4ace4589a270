import { etagOf } from './etag.js';

/** A status, headers and body, as plain data, so that an answer can be stored and sent again. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: unknown,
  ) {}
}

/** 201 with the address of what was made, and its ETag where it has versions. */
export function created(location: string, body: unknown, version?: number): Answer {
  return new Answer(201, { location, ...tag(version) }, body);
}

/** 200 with the ETag of the version shown. */
export function versioned(body: unknown, version: number): Answer {
  return new Answer(200, tag(version), body);
}

function tag(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { etag: etagOf(version) };
}
