import type { Problem } from '@app/domain';

/** Length of one text as it is written, in UTF-16 units: some 170,000 English words. */
const MOST_TEXT = 1_048_576;

/** An open object with the keys it has had, or an open list with the index it is at. */
type Frame = { readonly keys: Set<string>; key: string } | { readonly keys: undefined; index: number };

/** From here to the next quote, bracket, comma or number; what lies between is of no concern. */
const TOKEN = /["{}[\],]|-?\d[\d.eE+-]*/g;

/**
 * What is dangerous in the text of one record although it is JSON: a key given twice or named `__proto__`, a number that
 * no computer holds, too long a text. The text must have been parsed before. Linear; the first fault is told.
 */
export function inspectJson(json: string): Problem | undefined {
  const open: Frame[] = [];
  let expectsKey = false;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(json); found !== null; found = TOKEN.exec(json)) {
    const [token] = found;
    const frame = open.at(-1);
    if (token === '"') {
      const end = endOfText(json, found.index + 1);
      TOKEN.lastIndex = end + 1;
      if (end - found.index > MOST_TEXT) return fault(open, 'text.too_long', `A text longer than ${MOST_TEXT} characters.`);
      if (!expectsKey || frame?.keys === undefined) continue;
      expectsKey = false;
      const key = keyOf(json.slice(found.index, end + 1));
      const before = frame.keys.size;
      frame.key = key;
      if (key === '__proto__') return fault(open, 'json.reserved_key', 'A key is named __proto__.');
      if (frame.keys.add(key).size === before) return fault(open, 'json.duplicate_key', 'This key stands twice in its object.');
    } else if (token === '{') {
      open.push({ keys: new Set(), key: '' });
      expectsKey = true;
    } else if (token === '[') open.push({ keys: undefined, index: 0 });
    else if (token === '}' || token === ']') {
      open.pop();
      expectsKey = false;
    } else if (token === ',') {
      if (frame?.keys === undefined) step(frame);
      else expectsKey = true;
    } else if (!Number.isFinite(Number(token))) return fault(open, 'number.range', 'A number beyond all that can be held.');
  }
  return undefined;
}

function step(frame: Frame | undefined): void {
  if (frame !== undefined && frame.keys === undefined) frame.index += 1;
}

/** Place of the quote that ends the text beginning at `from`. */
function endOfText(json: string, from: number): number {
  for (let at = json.indexOf('"', from); at >= 0; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === 0x5c && at - 1 - slashes >= from) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return json.length;
}

function keyOf(text: string): string {
  return text.includes('\\') ? String(JSON.parse(text)) : text.slice(1, -1);
}

const MOST_PATH = 200;

function fault(open: readonly Frame[], code: string, message: string): Problem {
  const path = open.map((frame) => (frame.keys === undefined ? `[${frame.index}]` : frame.key === '' ? '' : `.${frame.key}`)).join('');
  return { path: path.replace(/^\./, '').toWellFormed().replaceAll('\0', '\uFFFD').slice(0, MOST_PATH), code, message };
}
