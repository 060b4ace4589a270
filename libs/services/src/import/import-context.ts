import type { Knowledge } from '../knowledge/knowledge.js';
import type { ReleaseContext } from '../ocds/index.js';
import { loadPlaces } from './load-places.js';

/** Where an imported buyer sits when its release does not say. */
const DEFAULT_ECONOMY = 'GB';

/** What reading a release takes besides the release; loaded once. */
export class ImportContext {
  private loading: Promise<ReleaseContext> | undefined;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly projectRoot: string,
  ) {}

  get(projectRoot = this.projectRoot): Promise<ReleaseContext> {
    this.loading ??= loadPlaces(projectRoot).then((places) => ({ codes: this.knowledge.codes, places, defaultEconomy: DEFAULT_ECONOMY }));
    return this.loading;
  }
}
