export * from './digit.js';
export * from './evaluate.js';
export * from './firm-columns.js';
