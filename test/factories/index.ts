export * from './business.factory.js';
export * from './buyer.factory.js';
export * from './lot.factory.js';
export * from './money.js';
export * from './next-id.js';
export * from './requirement.factory.js';
export * from './rivals.factory.js';
export * from './tender.factory.js';
