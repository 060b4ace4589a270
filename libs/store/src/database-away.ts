/** SQLSTATE: class 08 connection exception; 57P01-03 shutdown, crash, not ready yet; 25P03 an idle transaction was ended; 53300 too many connections. */
const STATES = /^(08...|57P0[1-3]|25P03|53300)$/;
/** What the operating system says of a connection. */
const SYSTEM_CODES: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** TypeORM's names for it. */
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;
/** The driver's own words, for which it has no code: a connection that ended, one that was never had, one that is used after its end. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable)/;

/**
 * True where the failure is the database's absence and not the request's fault: refused, cut off, starting up.
 * The outcome of what was under way may be unknown; a repeat later may well succeed.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A transaction that goes on after its connection broke finds its runner gone.
  if (RELEASED.test(error.name)) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (STATES.test(code) || SYSTEM_CODES.has(code))) return true;
  return WORDS.test(error.message) || (driverError !== error && isDatabaseAway(driverError));
}
