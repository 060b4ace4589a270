/** Something the person who ran the command can mend: told as it stands, without a stack. */
export class Complaint extends Error {
  /** @override */
  name = 'Complaint';
}

/**
 * Ends a command that failed: a complaint as it stands, anything else with its stack.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  const text = error instanceof Complaint ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
