import { isStorableText } from '@app/domain';
import type { HttpProblem } from '../problem/http-problem.js';
import { refuseField } from '../problem/http-problem.js';

const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with the text of an address (path and query), or undefined when nothing is. */
export function addressFault(url: string): HttpProblem | undefined {
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = cut < 0 ? '' : url.slice(cut + 1);
  return pathFault(path) ?? queryFault(query);
}

function pathFault(path: string): HttpProblem | undefined {
  const text = decoded(path);
  if (text === undefined) return refuseField(400, '', 'url.malformed', 'The address holds a broken percent-escape.');
  if (isStorableText(text)) return undefined;
  return refuseField(422, '', 'text.not_storable', 'The address holds a character that cannot be stored.');
}

function queryFault(query: string): HttpProblem | undefined {
  for (const pair of query === '' ? [] : query.split('&')) {
    const [key, value] = [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)].map(formDecoded);
    if (key === undefined || value === undefined) {
      return refuseField(400, '', 'url.malformed', 'The query holds a broken percent-escape; encode it as UTF-8.');
    }
    const path = key.toWellFormed().replaceAll('\0', '\uFFFD').slice(0, 80);
    if (RESERVED_KEYS.has(key)) return refuseField(422, path, 'field.unknown', 'This parameter is not known here.');
    if (!isStorableText(key) || !isStorableText(value)) {
      return refuseField(422, path, 'text.not_storable', 'This parameter must be well-formed Unicode without NUL.');
    }
  }
  return undefined;
}

function formDecoded(text: string): string | undefined {
  return decoded(text.replaceAll('+', ' '));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
