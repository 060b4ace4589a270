import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend } from 'bullmq';

/** Milliseconds before a worker that could not ask for a job asks again. */
const PAUSE_MS = 250;

/**
 * BullMQ's own backend for workers, but for a pause after a question for the next job has failed. BullMQ itself pauses
 * only where the connection is refused; while PostgreSQL starts up or cuts connections, a worker would ask as fast as
 * it can, with a warning each time, and keep from its feet the server that it waits for.
 */
export const createPatientPostgresBackend: typeof createPostgresBackend = (...options) => {
  const backend = createPostgresBackend(...options);
  const ask = backend.moveToActive.bind(backend);
  backend.moveToActive = async (...question) => {
    try {
      return (await ask(...question)) as unknown[];
    } catch (error) {
      await sleep(PAUSE_MS);
      throw error;
    }
  };
  return backend;
};
