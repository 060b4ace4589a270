import { BOTH, type Nemesis } from '../nemesis.js';
import { killOneOf } from './victims.js';

/** kill -9 of the API while it answers. Starting again takes it seconds, hence the bound. */
export const killApi: Nemesis = {
  name: 'kill-api',
  backends: BOTH,
  atMost: 2,
  strike: ({ api }, random) => killOneOf([api], random),
};
