export * from './canonical.js';
export * from './key-pair.js';
export * from './open.js';
export * from './receipt-signer.js';
export * from './seal.js';
