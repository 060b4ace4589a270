import { BOTH, type Nemesis } from '../nemesis.js';
import { killOneOf } from './victims.js';

/** kill -9 of a worker, in the midst of its jobs or of its start. */
export const killWorker: Nemesis = {
  name: 'kill-worker',
  backends: BOTH,
  atMost: 6,
  strike: ({ workers }, random) => killOneOf(workers, random),
};
