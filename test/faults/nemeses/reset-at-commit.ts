import { AT_ONCE, BOTH, type Nemesis } from '../nemesis.js';

/** The message of the wire protocol that ends with this is a COMMIT on its way. */
const COMMIT = Buffer.from('COMMIT\0');
const PATIENCE_MS = 1_500;
const DELIVERED = 0.7;

/** A COMMIT is sent and the connection reset before the answer: it may or may not have happened, and the sender cannot know. */
export const resetAtCommit: Nemesis = {
  name: 'reset-at-commit',
  backends: BOTH,
  atMost: 6,
  async strike({ postgresProxy }, random) {
    const delivered = random.chance(DELIVERED);
    return (await postgresProxy.resetWhenSent(COMMIT, delivered, PATIENCE_MS)) ? AT_ONCE : undefined;
  },
};
