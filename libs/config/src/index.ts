export * from './config.js';
export * from './end-with.js';
export * from './process-logger.js';
export * from './project-root.js';
export * from './opener-config.js';
