import type { View } from '../segment/segment.js';

/**
 * A question to the replica: pure and synchronous, run in whichever thread is free, on the shared memory. Arguments and
 * answer go between threads, so they are plain values and typed arrays.
 */
export interface Kernel<Args, Answer> {
  readonly name: string;
  run(view: View, args: Args): Answer;
}
