import { fork } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecords } from '@app/services';

/**
 * Reads one large made-up release package record by record, and then as a whole with JSON.parse, each in a process of its own:
 * megabytes a second and the most memory each took. Usage: `npm run bench -- import [megabytes]`, 500 unless told.
 */
const MIB = 1024 * 1024;

interface Measure {
  readonly records: number;
  readonly seconds: number;
  readonly peakMib: number;
}

async function writePackage(path: string, bytes: number): Promise<void> {
  const file = createWriteStream(path);
  const words = 'supply and laying of natural slates lead flashings gutters scaffolding inspection report '.split(' ');
  const text = (seed: number): string => Array.from({ length: 120 }, (_, i) => words[(seed * 31 + i * 7) % words.length]).join(' ');
  file.write('{"uri":"https://publisher.example/all.json","version":"1.1","publisher":{"name":"Example"},"releases":[\n');
  for (let n = 0, size = 0; size < bytes; n++) {
    const release = {
      ocid: `ocds-bench-${n}`,
      id: `${n}`,
      date: '2026-11-01T00:00:00Z',
      tag: ['tender'],
      buyer: { name: `Borough ${n % 100}` },
      tender: {
        title: `Roof ${n}`,
        description: text(n),
        status: 'active',
        tenderPeriod: { endDate: '2095-01-01T00:00:00Z' },
        items: Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, description: words[i], classification: { scheme: 'CPV', id: '45261210' }, quantity: i })),
      },
    };
    const line = `${n === 0 ? '' : ',\n'}${JSON.stringify(release)}`;
    size += line.length;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end(']}\n');
  await once(file, 'close');
}

async function measure(way: string, path: string): Promise<Measure> {
  const started = performance.now();
  let records = 0;
  if (way === 'whole') {
    const chunks: unknown = JSON.parse(await readFile(path, 'utf8'));
    records = (chunks as { releases: unknown[] }).releases.length;
  } else {
    for await (const record of readRecords(createReadStream(path, { highWaterMark: 1 << 18 }))) records += record.status === 'found' ? 1 : 0;
  }
  return { records, seconds: (performance.now() - started) / 1000, peakMib: process.resourceUsage().maxRSS / 1024 };
}

function inChild(way: string, path: string): Promise<Measure | undefined> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [way, path], { execArgv: [...process.execArgv, ...(way === 'whole' ? ['--max-old-space-size=8000'] : [])] });
    child.once('message', (message) => resolve(message as Measure));
    child.once('exit', () => resolve(undefined));
  });
}

const [first, second] = process.argv.slice(2);
if ((first === 'stream' || first === 'whole') && second !== undefined) process.send?.(await measure(first, second));
else {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  try {
    const path = join(folder, 'package.json');
    await writePackage(path, Number(first ?? 500) * MIB);
    const size = (await stat(path)).size / MIB;
    const stream = await inChild('stream', path);
    const whole = await inChild('whole', path);
    for (const [way, result] of Object.entries({ 'record by record': stream, 'JSON.parse of the whole': whole })) {
      if (result === undefined) console.log(`${way.padEnd(24)} failed`);
      else console.log(`${way.padEnd(24)} ${result.records} records of ${size.toFixed(0)} MiB, ${(size / result.seconds).toFixed(1)} MiB/s, at most ${result.peakMib.toFixed(0)} MiB of memory`);
    }
    if (stream !== undefined && whole !== undefined) {
      console.log(`ratio import.speed ${(whole.seconds / stream.seconds).toFixed(2)}`);
      console.log(`ratio import.memory ${(whole.peakMib / stream.peakMib).toFixed(2)}`);
    }
    if (stream === undefined || stream.peakMib > 300) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}
