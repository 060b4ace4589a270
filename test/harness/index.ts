export * from './backends.js';
export * from './database.js';
export * from './eventually.js';
export * from './app.js';
export * from './caller.js';
export * from './config.js';
export { describeInBrowser, launchBrowser } from './chromium.js';
export * from './opener.js';
export * from './without-chance.js';
