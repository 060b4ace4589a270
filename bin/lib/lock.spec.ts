import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tryLock, type Holder, type Lock } from './lock.mjs';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-lock-'));
  path = join(folder, 'tandem.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function taken(answer: { lock: Lock } | { holder: Holder }): Lock {
  if ('lock' in answer) return answer.lock;
  throw new Error(`held by ${answer.holder.command}`);
}

describe('the lock on a data folder', () => {
  it('tells the second who came first, and where that one answers', () => {
    taken(tryLock(path, 'npm start')).update({ addresses: ['http://127.0.0.1:3000'] });
    expect(tryLock(path, 'npm start')).toMatchObject({
      holder: { owner: { pid: process.pid }, command: 'npm start', addresses: ['http://127.0.0.1:3000'] },
    });
  });

  it('is free again after its release, and leaves no file behind', () => {
    taken(tryLock(path, 'first')).release();
    taken(tryLock(path, 'second')).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('passes from a process that is gone to the next, with what that one left running', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const child = { pid: 12, began: 'x' };
    writeFileSync(path, JSON.stringify({ owner: { pid, began: 'then' }, command: 'npm start', children: [child] }));
    expect(taken(tryLock(path, 'npm start')).predecessor?.children).toEqual([child]);
  });

  it('does not take a process for its owner because it bears the same number', () => {
    writeFileSync(path, JSON.stringify({ owner: { pid: process.pid, began: 'before the last boot' }, command: 'npm start' }));
    const lock = taken(tryLock(path, 'npm start'));
    expect((JSON.parse(readFileSync(path, 'utf8')) as Holder).owner.began).not.toBe('before the last boot');
    lock.release();
  });

  it('is not held by half a file', () => {
    writeFileSync(path, '{"owner":');
    taken(tryLock(path, 'npm start')).release();
  });
});
