import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answer } from '../http/answer.js';
import { Answers } from '../openapi/answers.decorator.js';
import { ProcessFigures } from './process-figures.js';
import { METRICS_CONTENT_TYPE, renderMetrics } from './render-metrics.js';
import { RequestDurations } from './request-durations.js';
import { systemFamilies } from './system-families.js';

/** Counts and times, never whose. Meant for the monitor beside it: a proxy in front does not pass it on. */
@ApiTags('Health')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly health: HealthService,
    private readonly durations: RequestDurations,
    private readonly processFigures: ProcessFigures,
  ) {}

  @Get()
  @Access('public')
  @ApiOkResponse({ description: 'Prometheus text format 0.0.4', content: { 'text/plain': { schema: { type: 'string' } } } })
  @Answers({ operationId: 'metrics', summary: 'Figures for a monitor', status: 200 })
  async metrics(): Promise<Answer> {
    const families = [...systemFamilies(await this.health.figures()), this.durations.family(), ...this.processFigures.families()];
    return new Answer(200, { 'content-type': METRICS_CONTENT_TYPE }, renderMetrics(families));
  }
}
