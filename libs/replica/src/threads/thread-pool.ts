import { Worker } from 'node:worker_threads';
import type { Kernel } from '../kernels/kernel.js';
import type { View } from '../segment/segment.js';
import type { ThreadAnswer, ThreadRequest } from './thread.js';

interface Question {
  readonly kernel: string;
  readonly args: unknown;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** The one question it is at. */
  asked?: Question;
}

const REOPEN_MS = 1_000;

/**
 * Threads on the shared memory, each at one question at a time; more wait in line. With no threads a question is answered
 * where it is asked: for tests, and where one core is all there is.
 */
export class ThreadPool {
  private readonly threads: Thread[] = [];
  private readonly waiting: Question[] = [];
  private view: View = { epoch: 0, segments: [] };
  private closing = false;

  constructor(count: number) {
    for (let n = 0; n < count; n += 1) this.open();
  }

  /** What is asked from now on is asked of this view. */
  show(view: View): void {
    this.view = view;
    for (const { worker } of this.threads) worker.postMessage({ view } satisfies ThreadRequest);
  }

  ask<Args, Answer>(kernel: Kernel<Args, Answer>, args: Args): Promise<Answer> {
    if (this.threads.length === 0) return new Promise((resolve) => resolve(kernel.run(this.view, args)));
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.push({ kernel: kernel.name, args, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
    for (const question of this.waiting.splice(0)) question.reject(new Error('the replica was closed'));
  }

  private open(): void {
    const worker = new Worker(new URL('./thread.js', import.meta.url));
    const thread: Thread = { worker };
    this.threads.push(thread);
    worker.unref();
    worker.postMessage({ view: this.view } satisfies ThreadRequest);
    worker.on('online', () => this.next());
    worker.on('message', (answer: ThreadAnswer) => this.answered(thread, answer));
    // A thread that dies takes its question with it; another takes its place.
    worker.on('error', (error: Error) => this.lost(thread, error));
    worker.on('exit', () => this.lost(thread, new Error('a thread of the replica has ended')));
  }

  private answered(thread: Thread, answer: ThreadAnswer): void {
    const { asked } = thread;
    thread.asked = undefined;
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.answer as never);
    this.next();
  }

  private lost(thread: Thread, error: Error): void {
    const place = this.threads.indexOf(thread);
    if (place < 0) return;
    this.threads.splice(place, 1);
    thread.asked?.reject(error);
    // Not at once: one that cannot start would otherwise be started without end. Until then the others answer, or the asker itself.
    if (!this.closing) setTimeout(() => this.closing || this.open(), REOPEN_MS).unref();
    this.next();
  }

  private next(): void {
    if (this.threads.length === 0) for (const question of this.waiting.splice(0)) question.reject(new Error('no thread of the replica is left'));
    for (const thread of this.threads) {
      if (thread.asked !== undefined) continue;
      const question = this.waiting.shift();
      if (question === undefined) return;
      thread.asked = question;
      thread.worker.postMessage({ id: 0, kernel: question.kernel, args: question.args } satisfies ThreadRequest);
    }
  }
}
