import { ConsoleLogger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';

const SEVERITIES: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
/** What the framework says while it starts: a line a route drowns the lines that matter. */
const FRAMEWORK_CONTEXTS: ReadonlySet<unknown> = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Plain lines for one shared log; the framework's own progress is told at `debug` only. */
export class ProcessLogger extends ConsoleLogger {
  private readonly framework: boolean;

  constructor(least: LogLevel) {
    super({ logLevels: SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1), colors: false });
    this.framework = SEVERITIES.indexOf(least) >= SEVERITIES.indexOf('debug');
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!this.framework && FRAMEWORK_CONTEXTS.has(rest.at(-1))) return;
    super.log(message, ...rest);
  }
}
