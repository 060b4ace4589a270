import { NEMESES } from '../nemeses/index.js';
import { play } from '../publishing/play.js';
import type { Scenario } from '../scenario.js';

/** Many rounds are smaller ones: what tells is how often something breaks, not how much is under way. */
const MANY_ROUNDS = 10;

/** Nothing that was acknowledged is lost, and nobody is told twice, whoever dies meanwhile. */
export const scenario: Scenario = {
  name: 'publishing',
  says: 'tenders are published to firms while workers, the API, PostgreSQL and Redis are killed, frozen, emptied and cut off',
  rounds: 5,
  run: (setting) =>
    play({
      ...setting,
      nemeses: NEMESES.filter(({ backends }) => backends.includes(setting.system.backend)),
      size: setting.rounds < MANY_ROUNDS ? { firms: 500, tenders: 50 } : { firms: 300, tenders: 20 },
    }),
};
