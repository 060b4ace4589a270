import { request, Agent } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from './support/start-api.js';
import type { RunningApi } from './support/start-api.js';

let api: RunningApi;
let port: number;
beforeAll(async () => {
  api = await startApi();
  await api.app.listen(0, '127.0.0.1');
  port = Number(new URL(await api.app.getUrl()).port);
});
afterAll(() => api.database.drop());

function get(path: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

describe('the listening API', () => {
  it('survives bytes that are no HTTP', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('\0\0nonsense\r\n\r\n'));
      socket.on('close', () => resolve()).on('error', () => undefined).resume();
    });
    expect(await get('/health/live')).toBe(200);
  });

  it('closes without waiting for connections that are only kept open', async () => {
    const agent = new Agent({ keepAlive: true });
    expect(await get('/health/live', agent)).toBe(200);
    const started = performance.now();
    await api.app.close();
    // Left to themselves such connections are kept for 72 s.
    expect(performance.now() - started).toBeLessThan(30_000);
    agent.destroy();
    await expect(get('/health/live', new Agent())).rejects.toThrow('ECONNREFUSED');
  });
});
