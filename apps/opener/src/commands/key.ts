import { readFileSync, writeFileSync } from 'node:fs';
import { addKey, backUpKeys, createKeyFile, KeyFileError, readKeyFile, restoreKeys } from '@app/opening';

/** create | add | show | backup <file> | restore <file>, on the key file of the first argument; the passphrase comes on standard input. */
const [path = '', action = '', file = ''] = process.argv.slice(2);
const passphrase = (): string => readFileSync(0, 'utf8').replace(/\r?\n$/, '');

try {
  switch (action) {
    case 'create':
      report((await createKeyFile(path)).keys.map(({ id }) => id));
      break;
    case 'add':
      report((await addKey(path)).keys.map(({ id }) => id));
      break;
    case 'show':
      report((await readKeyFile(path)).keys.map(({ id }) => id));
      break;
    case 'backup':
      writeFileSync(file, await backUpKeys(path, passphrase()), { mode: 0o600, flag: 'wx' });
      process.stdout.write(`backed up to ${file}\n`);
      break;
    case 'restore':
      report((await restoreKeys(path, readFileSync(file, 'utf8'), passphrase())).keys.map(({ id }) => id));
      break;
    default:
      process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof KeyFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function report(ids: readonly string[]): void {
  process.stdout.write(`${path}\n${ids.map((id, index) => `key ${id}${index === ids.length - 1 ? '   bids are sealed to this one' : ''}`).join('\n')}\n`);
}
