export * from './canonical.js';
export * from './padding.js';
export * from './public-key.js';
export * from './receipt-signer.js';
export * from './seal.js';
export * from './suite.js';
