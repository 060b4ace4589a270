import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seal } from '@app/sealing';
import { addKey, backUpKeys, createKeyFile, open, readKeyFile, restoreKeys } from './index.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-keys-'));
  path = join(folder, 'keys', 'opener-key.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const context = { tenderId: 't', bidId: 'b', envelope: 'price' };
const PASSPHRASE = 'four words of a long passphrase';

describe('the opener’s key file', () => {
  it('is made once, for its owner alone, and is never overwritten', async () => {
    const made = await createKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readKeyFile(path)).toEqual(made);
    await expect(createKeyFile(path)).rejects.toThrow('is there already');
    expect(await readKeyFile(path)).toEqual(made);
  });

  it('is refused where others can read it, where it is damaged, and where its halves do not belong together', async () => {
    const { keys } = await createKeyFile(path);
    chmodSync(path, 0o644);
    await expect(readKeyFile(path)).rejects.toThrow('chmod 600');
    chmodSync(path, 0o600);
    const { privateKey } = (await addKey(path)).keys[1]!;
    writeFileSync(path, JSON.stringify({ version: 1, keys: [{ ...keys[0], privateKey }] }));
    await expect(readKeyFile(path)).rejects.toThrow('do not belong together');
    writeFileSync(path, '{"version":1,');
    await expect(readKeyFile(path)).rejects.toThrow('damaged');
    rmSync(path);
    await expect(readKeyFile(path)).rejects.toThrow('npm run opener:key -- create');
  });

  it('is lost and brought back from its backup, and what was sealed before opens, with the older key too', async () => {
    const [first] = (await createKeyFile(path)).keys;
    const sealed = await seal(first!, context, Buffer.from('the price'));
    await addKey(path);
    const backup = await backUpKeys(path, PASSPHRASE);
    expect(backup).toContain(`key ${first!.id}`);
    expect(backup).not.toContain(first!.privateKey);
    rmSync(path);

    const restored = await restoreKeys(path, backup, PASSPHRASE);
    expect(restored.keys).toHaveLength(2);
    expect(await readKeyFile(path)).toEqual(restored);
    expect((await open(restored.keys[0]!, context, sealed)).toString()).toBe('the price');
  });

  it('does not come back with another passphrase, from a damaged backup, or over a file that is there', async () => {
    await createKeyFile(path);
    await expect(backUpKeys(path, 'short')).rejects.toThrow('16 characters');
    const backup = await backUpKeys(path, PASSPHRASE);
    const other = join(folder, 'other.json');
    await expect(restoreKeys(other, backup, `${PASSPHRASE}!`)).rejects.toThrow('passphrase is another');
    await expect(restoreKeys(other, backup.replace(/[A-P]{1}(?=\S*\n$)/, 'z'), PASSPHRASE)).rejects.toThrow('damaged');
    await expect(restoreKeys(other, 'nonsense', PASSPHRASE)).rejects.toThrow('no backup');
    const before = readFileSync(path, 'utf8');
    await expect(restoreKeys(path, backup, PASSPHRASE)).rejects.toThrow('is there already');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
