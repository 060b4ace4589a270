import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createKeyPair, pairFits, type SealingKeyPair } from './key-pair.js';

/** The opener's keys on disk; the last is the one that bids are sealed to now. */
export interface KeyFile {
  readonly version: 1;
  readonly keys: readonly SealingKeyPair[];
}

/** Why a key file cannot be used, with the way to mend it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** scrypt at a cost of 128 MiB: a passphrase is guessed at slowly. */
const COST = { N: 131_072, r: 8, p: 1, maxmem: 268_435_456 };
const MAGIC = 'tandem opener key backup 1';

/** @throws KeyFileError where it is absent, damaged, or open to others than its owner */
export async function readKeyFile(path: string): Promise<KeyFile> {
  if (!existsSync(path)) throw new KeyFileError(`${path} is not there. Make a key with "npm run opener:key -- create", or bring it back with "npm run opener:key -- restore".`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw new KeyFileError(`${path} can be read by others than its owner. Run: chmod 600 ${path}`);
  return parseKeys(readFileSync(path, 'utf8'), path);
}

/** A file with one fresh key. @throws KeyFileError where there is one already: what was sealed to it would be lost */
export async function createKeyFile(path: string): Promise<KeyFile> {
  const file: KeyFile = { version: 1, keys: [await createKeyPair()] };
  writeOnce(path, file);
  return file;
}

/** A further key, to which bids are sealed from the opener's next start on; the others stay, for what was sealed to them. */
export async function addKey(path: string): Promise<KeyFile> {
  const { keys } = await readKeyFile(path);
  const file: KeyFile = { version: 1, keys: [...keys, await createKeyPair()] };
  const draft = draftOf(path, file);
  renameSync(draft, path);
  return file;
}

/** The keys under a passphrase (scrypt, AES-256-GCM), as text that fits on paper. @throws KeyFileError for a passphrase under 16 characters */
export async function backUpKeys(path: string, passphrase: string): Promise<string> {
  if (passphrase.length < 16) throw new KeyFileError('The passphrase needs at least 16 characters.');
  const file = await readKeyFile(path);
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), nonce).setAAD(Buffer.from(MAGIC));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(file)), cipher.final()]);
  const lines = Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64').match(/.{1,76}/g) ?? [];
  return `${MAGIC}\n${file.keys.map(({ id }) => `key ${id}`).join('\n')}\n\n${lines.join('\n')}\n`;
}

/** Writes the keys of a backup to a file that is not there. @throws KeyFileError for another passphrase, a damaged backup, or a file that is there */
export async function restoreKeys(path: string, backup: string, passphrase: string): Promise<KeyFile> {
  const [head = '', body = ''] = backup.replace(/\r/g, '').split('\n\n', 2);
  if (!head.startsWith(MAGIC)) throw new KeyFileError('This is no backup of an opener\'s keys.');
  const bytes = Buffer.from(body, 'base64');
  let text: string;
  try {
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, bytes.subarray(0, 16), 32, COST), bytes.subarray(16, 28)).setAAD(Buffer.from(MAGIC));
    decipher.setAuthTag(bytes.subarray(28, 44));
    text = Buffer.concat([decipher.update(bytes.subarray(44)), decipher.final()]).toString('utf8');
  } catch {
    throw new KeyFileError('The backup does not open: the passphrase is another, or the backup is damaged.');
  }
  const file = await parseKeys(text, 'the backup');
  writeOnce(path, file);
  return file;
}

async function parseKeys(text: string, where: string): Promise<KeyFile> {
  let file: Partial<KeyFile>;
  try {
    file = JSON.parse(text) as Partial<KeyFile>;
  } catch {
    throw new KeyFileError(`${where} is damaged. Bring it back with "npm run opener:key -- restore".`);
  }
  const keys = file.keys ?? [];
  if (file.version !== 1 || keys.length === 0) throw new KeyFileError(`${where} holds no keys of an opener.`);
  for (const key of keys) if (!(await pairFits(key))) throw new KeyFileError(`${where}: the halves of key ${String(key.id)} do not belong together.`);
  return { version: 1, keys };
}

function writeOnce(path: string, file: KeyFile): void {
  const draft = draftOf(path, file);
  try {
    // Unlike a rename, a link never takes the place of what is there.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new KeyFileError(`${path} is there already, and is not overwritten: what was sealed to its keys would be lost.`);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function draftOf(path: string, file: KeyFile): string {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  return draft;
}
