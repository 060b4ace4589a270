import { baseKernel } from './base-kernel.js';
import type { Kernel } from './kernel.js';
import { matchKernel } from './match-kernel.js';

/** Every question that a thread can answer, by name. One of one's own is added here. */
export const KERNELS: readonly Kernel<never, unknown>[] = [matchKernel, baseKernel];
