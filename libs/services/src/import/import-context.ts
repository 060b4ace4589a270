import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import type { ReleaseContext } from '../ocds/index.js';
import { loadPlaces } from './load-places.js';

/** Where an imported buyer sits when its release does not say. */
const DEFAULT_ECONOMY = 'GB';

/** What reading a release takes besides the release; loaded once. */
@Injectable()
export class ImportContext {
  private loading: Promise<ReleaseContext> | undefined;

  constructor(private readonly knowledge: Knowledge) {}

  get(projectRoot: string): Promise<ReleaseContext> {
    this.loading ??= loadPlaces(projectRoot).then((places) => ({ codes: this.knowledge.codes, places, defaultEconomy: DEFAULT_ECONOMY }));
    return this.loading;
  }
}
