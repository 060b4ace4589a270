import { makeBase } from '../segment/gather.js';
import type { Segment } from '../segment/segment.js';
import type { Kernel } from './kernel.js';

/** Makes a new base of everything that is alive, beside the one that answers meanwhile. */
export const baseKernel: Kernel<undefined, Segment> = {
  name: 'base',
  run: (view) => makeBase(view, ['fit.economy', 'fit.group'], ['fit.words', 'fit.codes']),
};
