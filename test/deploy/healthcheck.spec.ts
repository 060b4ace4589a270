import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { eventually } from '../harness/eventually.js';

const SCRIPT = join(projectRoot(), 'docker', 'healthcheck.mjs');

/** Not `spawnSync`, for this process has to answer meanwhile. */
function check(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { env: {} });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.once('close', (code) => resolve({ code, stderr }));
  });
}

describe('the health check of a container', () => {
  it('is content with an answer that says so, and gives the reason where there is none', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/well' ? 200 : 503;
      response.end('{"ready":false}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await check('answers', `${at}/well`)).toEqual({ code: 0, stderr: '' });
      expect(await check('answers', `${at}/unready`)).toMatchObject({ code: 1, stderr: expect.stringContaining('503: {"ready":false}') });
    } finally {
      await new Promise((done) => server.close(done));
    }
    expect(await check('answers', at)).toMatchObject({ code: 1, stderr: expect.stringContaining('ECONNREFUSED') });
  });

  (process.platform === 'linux' ? it : it.skip)('sees a worker that stands still, and one that is gone', async () => {
    const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pid = String(worker.pid);
    try {
      expect(await check('runs', pid)).toEqual({ code: 0, stderr: '' });
      worker.kill('SIGSTOP');
      const stopped = await eventually(() => check('runs', pid), ({ code }) => code === 1);
      expect(stopped.stderr).toContain('does not run (state T)');
    } finally {
      worker.kill('SIGKILL');
    }
    await eventually(() => check('runs', pid), ({ code }) => code === 1);
  });

  it('does not take a question that it does not know for a yes', () => {
    expect(spawnSync(process.execPath, [SCRIPT], { env: {} }).status).toBe(1);
  });
});
