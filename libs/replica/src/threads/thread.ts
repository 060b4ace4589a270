import { parentPort } from 'node:worker_threads';
import { KERNELS } from '../kernels/index.js';
import type { View } from '../segment/segment.js';

/** What a thread is told: what to look at from now on, or a question about it. */
export type ThreadRequest = { readonly view: View } | { readonly id: number; readonly kernel: string; readonly args: unknown };
export type ThreadAnswer = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };

let view: View = { epoch: 0, segments: [] };

parentPort?.on('message', (request: ThreadRequest) => {
  if ('view' in request) {
    view = request.view;
    return;
  }
  const { id, kernel: name, args } = request;
  try {
    const kernel = KERNELS.find((one) => one.name === name);
    if (kernel === undefined) throw new Error(`no kernel ${name}`);
    parentPort?.postMessage({ id, answer: kernel.run(view, args as never) } satisfies ThreadAnswer);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies ThreadAnswer);
  }
});
