import { fileURLToPath } from 'node:url';

/** The real rulebook, for specs. */
export const RULEBOOK_ROOT = fileURLToPath(new URL('../../../../rulebook', import.meta.url));
