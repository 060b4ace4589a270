import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@app/config';
import { listColumn, numberColumn } from '@app/replica';
import type { FirmPool } from '../support/firm-pool.js';
import type { Arm, Found, Question } from './question.js';

/** Where Debian's liblucene8-java puts its jars, and which are needed. */
const JAVA = '/usr/share/java';
const NEEDED = [/^lucene-core-8[\d.]*\.jar$/, /^lucene-analyzers-common-8[\d.]*\.jar$/];

/**
 * Lucene with the same terms and the same hard conditions, every hit scored and collected by a plain collector. It scores by BM25, so
 * that only its time is compared; it measures that itself, without the way between the processes.
 * @returns why it is skipped, where Java or Lucene is not there
 */
export async function luceneArm(pool: FirmPool): Promise<Arm | string> {
  const there = existsSync(JAVA) ? readdirSync(JAVA) : [];
  const jar = NEEDED.flatMap((name) => there.filter((file) => name.test(file)).map((file) => join(JAVA, file)));
  if (jar.length < NEEDED.length) return 'Lucene: no liblucene8-java (apt-get install liblucene8-java)';
  const folder = await mkdtemp(join(tmpdir(), 'tandem-lucene-'));
  try {
    execFileSync('javac', ['-cp', jar.join(':'), '-d', folder, join(projectRoot(), 'bench', 'match', 'LuceneArm.java')], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return `Lucene: javac does not run (${String(error).split('\n')[0]})`;
  }
  await writeFirms(join(folder, 'firms.txt'), pool);
  const java = spawn('java', ['-Xmx3g', '-cp', [...jar, folder].join(':'), 'LuceneArm', join(folder, 'firms.txt'), join(folder, 'index')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    name: 'Lucene',
    find: async (question): Promise<Found> => {
      java.stdin.write(`${lineOf(question)}\n`);
      const { value } = (await lines.next()) as { value: string };
      const [count = '0', nanos = '0'] = value.split(' ');
      return { count: Number(count), ms: Number(nanos) / 1e6 };
    },
    close: async () => {
      java.stdin.end();
      await once(java, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A firm a line: economy, size, certificates, words and codes by their numbers. */
async function writeFirms(path: string, { firms }: FirmPool): Promise<void> {
  const file = createWriteStream(path);
  const list = (name: string, row: number): Uint32Array => {
    const { at, values } = listColumn(firms, name);
    return values.subarray(at[row] ?? 0, at[row + 1] ?? 0);
  };
  const [economies, sizes] = [numberColumn(firms, 'fit.economy'), numberColumn(firms, 'bench.size')];
  for (let row = 0; row < firms.rows; row += 1) {
    const terms = [...Array.from(list('fit.words', row), (word) => `w${word >>> 8}`), ...Array.from(list('fit.codes', row), (code) => `c${code >>> 8}`)];
    const line = `${economies[row]}|${sizes[row]}|${[...list('bench.certificates', row)].join(' ')}|${terms.join(' ')}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

function lineOf({ args: { target }, economy, sizes, certificate }: Question): string {
  const terms = [...Array.from(target.words.numbers, (word) => `w${word}`), ...Array.from(target.codes.numbers, (code) => `c${code}`)];
  return `${economy}|${sizes.join(' ')}|${certificate}|${terms.join(' ')}`;
}
