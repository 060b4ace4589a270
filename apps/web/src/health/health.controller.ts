import { Controller, Get, Header } from '@nestjs/common';

@Controller('health')
export class HealthController {
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
