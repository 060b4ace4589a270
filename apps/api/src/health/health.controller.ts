import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answer } from '../http/answer.js';
import { Answers } from '../openapi/answers.decorator.js';
import { LiveView, ReadyView } from './health.view.dto.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Access('public')
  @Answers({ operationId: 'live', summary: 'The process answers', status: 200, view: LiveView })
  live(): LiveView {
    return { status: this.health.live().status };
  }

  /** 503 with the checks where something that is needed does not answer. */
  @Get('ready')
  @Access('public')
  @Answers({ operationId: 'ready', summary: 'All that is needed answers', status: 200, view: ReadyView, unready: ReadyView })
  async ready(): Promise<Answer> {
    const { ready, checks } = await this.health.ready();
    return new Answer(ready ? 200 : 503, {}, { ready, checks: { ...checks } });
  }
}
