export * from './licence.js';
export * from './move-deadlines.js';
export * from './place-names.js';
export type { ReleaseBuyer } from './read-buyer.js';
export * from './read-file.js';
export * from './read-package.js';
export * from './read-release.js';
export * from './sample-files.js';
export type { SampleNotice } from './sample-notice.js';
