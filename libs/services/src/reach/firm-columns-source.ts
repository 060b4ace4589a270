import type { FirmColumns } from '@app/matching';

/** Where the process says who holds the firms as columns. */
export const FIRM_COLUMNS = Symbol('FIRM_COLUMNS');

/** Holds all firms as columns. */
export interface FirmColumnsSource {
  /**
   * The columns with everything that was committed before the call. The first call reads all firms.
   * @param others true while something else is to go first: as long as all that ask say so, nothing is read or answered
   */
  current(others?: () => boolean): Promise<FirmColumns>;
}
