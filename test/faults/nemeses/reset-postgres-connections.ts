import { BOTH, type Nemesis } from '../nemesis.js';
import { cutConnections } from './cut-connections.js';

/** The network between the processes and PostgreSQL resets every connection. */
export const resetPostgresConnections: Nemesis = {
  name: 'reset-postgres-connections',
  backends: BOTH,
  atMost: 3,
  strike: ({ postgresProxy }, random) => cutConnections(postgresProxy, random),
};
