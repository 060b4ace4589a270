export * from './data-source.js';
export * from './migrating/run-migrations.js';
export * from './migrating/schema-drift.js';
export * from './unit-of-work.js';
