import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError, tableRate, type Rate } from '@app/domain';
import { RateRepository, SystemRepository, UnitOfWork } from '@app/store';
import { Ids } from '../common/ids.js';
import { KnowledgeArchive } from '../knowledge/knowledge-archive.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { withRates } from './load-rulebook.js';
import { readRates } from './read-rates.js';

/** Of the rows of a table: those that said something new, and those that were known already. */
export interface RateImport {
  readonly rows: number;
  readonly created: number;
  readonly unchanged: number;
}

/** How often a process looks whether rates have come in. */
const LOOK_EVERY_MS = 60_000;

/**
 * Dated rates that come in after the files were written: values of index units, exchange rates, treaty rates. Every
 * process counts by them a minute later at the latest; what was matched before keeps the hash of the rules it was matched by.
 */
@Injectable()
export class RateService implements OnApplicationBootstrap, OnApplicationShutdown {
  private counted = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly rates: RateRepository,
    private readonly system: SystemRepository,
    private readonly knowledge: Knowledge,
    private readonly archive: KnowledgeArchive,
    private readonly ids: Ids,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Takes in a table of rates (CSV), all of it or none.
   * @throws DomainError `rates.invalid`, its message naming each row that cannot be used
   */
  async import(text: string, file: string): Promise<RateImport> {
    const { rates, complaints } = readRates(text, file);
    if (complaints.length > 0) throw new DomainError('invalid', 'rates.invalid', `The rates cannot be used:\n${complaints.join('\n')}`);
    const created = await this.work.run(async () => {
      await this.rates.lock();
      const known = await this.rates.all();
      const added = rates.filter((rate) => !stands(rate, known));
      for (const rate of added) await this.rates.add(this.ids.next(), rate);
      return added.length;
    });
    return { rows: rates.length, created, unchanged: rates.length - created };
  }

  /** Counts by what has come in since the last look. The rules are kept under their hash before anything is matched by them. */
  async refresh(): Promise<void> {
    const latest = await this.rates.latest();
    if (latest === this.counted) return;
    const rulebook = withRates(this.knowledge.written, await this.rates.all());
    await this.system.keepArtifact('rulebook', rulebook.hash, rulebook);
    this.knowledge.use(rulebook);
    this.counted = latest;
    await this.archive.keepAgain();
  }

  /** A database that is away is asked again at the next look; until then the rates known so far count. */
  private async look(): Promise<void> {
    await this.refresh().catch(() => undefined);
  }
}

/** True where the rate says what counts already on its first day, over the same days. */
function stands(rate: Rate, known: readonly Rate[]): boolean {
  const held = tableRate(known, rate.unit, rate.currency, rate.from);
  return held !== undefined && JSON.stringify(inOrder(held)) === JSON.stringify(inOrder(rate));
}

function inOrder({ unit, currency, from, until, value, confidence, source: { law, article, year } }: Rate): readonly unknown[] {
  return [unit, currency, from, until, value, confidence, law, article, year];
}
