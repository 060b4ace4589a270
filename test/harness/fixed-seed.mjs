import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a failing run is about the change and not about its luck.
 * `FAST_CHECK_SEED=random` draws others each time, a number draws that one's.
 */
const wanted = process.env.FAST_CHECK_SEED ?? '20261126';
fc.configureGlobal(wanted === 'random' ? {} : { seed: Number(wanted) });
