/** Where readers of the pages find the API, without a slash at the end. */
export const API_URL = Symbol('API_URL');
/** The files that pages load. */
export const ASSETS = Symbol('ASSETS');
