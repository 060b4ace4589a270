export * from './economy-page.js';
export * from './load-codes.js';
export * from './load-rulebook.js';
