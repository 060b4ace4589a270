import 'reflect-metadata';

/**
 * Loaded before the opener's own program (`--import`): reads the opener's modules, which is nearly all of what a start costs, says so, and lets the program begin when told to.
 * What follows then is the whole of the real program, from its first line on.
 */
await import(new URL('../../../apps/opener/src/run-opener.js', import.meta.url).href);
const told = new Promise((go) => process.once('message', go));
process.stdout.write('[warm opener] ready\n');
await told;
