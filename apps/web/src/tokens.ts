/** Where the API is, without a slash at the end. */
export const API_URL = Symbol('API_URL');
