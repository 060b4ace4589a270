export * from './economy-page.js';
export * from './economy.service.js';
export * from './keep-size.service.js';
export * from './load-codes.js';
export * from './load-rulebook.js';
export * from './rate.service.js';
