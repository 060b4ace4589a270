export * from './backends.js';
export * from './database.js';
export * from './eventually.js';
