/** Where the process says which matcher finds its candidates. */
export const MATCHER = Symbol('MATCHER');
