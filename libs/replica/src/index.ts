export * from './postgres-matcher.js';
