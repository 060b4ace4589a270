import { STATUS_CODES } from 'node:http';
import { messageText, type Problem } from '@app/domain';
import type { AnswerLanguage } from '../language/preferred-language.js';

/** The body of every failed answer: RFC 9457 with a stable `code` and the fields that need attention. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  /** The address that was asked for, without its query. */
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly Omit<Problem, 'words'>[];
}

export interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly problems?: readonly Problem[];
}

/** Fills the frame of RFC 9457; `about:blank` says that the title is the status phrase and `code` tells the rest. What can be said in the reader's language is. */
export function problemDocument(parts: ProblemParts, url: string, requestId: string, language: AnswerLanguage = 'en'): ProblemDocument {
  return {
    type: 'about:blank',
    title: STATUS_CODES[parts.status] ?? 'Error',
    status: parts.status,
    ...(parts.detail === undefined ? {} : { detail: parts.detail }),
    code: parts.code,
    instance: url.split('?', 1)[0]?.toWellFormed().slice(0, 300) ?? '/',
    requestId,
    errors: (parts.problems ?? []).map(({ words, ...problem }) => (words === undefined ? problem : { ...problem, message: messageText(words, language) })),
  };
}
