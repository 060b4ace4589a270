import type pg from 'pg';
import { CopyIn } from '../../libs/store/src/copy/copy-in.js';

/** Lines of COPY's text format, in pages. */
export async function copyRows(client: pg.Client, command: string, lines: Iterable<string>): Promise<void> {
  const copy = new CopyIn(command, pagesOf(lines));
  (client as { query(query: CopyIn): unknown }).query(copy);
  await copy.done;
}

function* pagesOf(lines: Iterable<string>): Generator<Buffer> {
  let page: string[] = [];
  for (const line of lines) {
    page.push(line);
    if (page.length < 500) continue;
    yield Buffer.from(`${page.join('\n')}\n`);
    page = [];
  }
  if (page.length > 0) yield Buffer.from(`${page.join('\n')}\n`);
}
