import { pastWordsOf } from '../columns/fit-columns.js';
import { makeBase, type BaseShape } from '../segment/gather.js';
import type { Segment } from '../segment/segment.js';
import type { Kernel } from './kernel.js';

/** What the base of the fit looks like. */
export const FIT_BASE: BaseShape = {
  order: ['fit.economy', 'fit.group'],
  indexed: ['fit.words', 'fit.codes'],
  derived: { 'fit.pastWords': { from: 'fit.past', pairsOf: pastWordsOf } },
};

/** Makes a new base of everything that is alive, beside the one that answers meanwhile. */
export const baseKernel: Kernel<undefined, Segment> = {
  name: 'base',
  run: (view) => makeBase(view, FIT_BASE),
};
