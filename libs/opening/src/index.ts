export * from './key-file.js';
export * from './key-pair.js';
export * from './open.js';
