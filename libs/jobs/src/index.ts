export * from './definitions/index.js';
export * from './definitions/job-definition.js';
export * from './definitions/match-business.js';
export * from './definitions/match-tender.js';
export * from './definitions/notify-changed.js';
export * from './definitions/notify-matched.js';
export * from './definitions/payload.js';
export * from './job-queues.js';
