import { type DynamicModule, Module } from '@nestjs/common';
import type { WebConfig } from './create-web-app.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './pages/home.controller.js';
import { API_URL } from './tokens.js';

@Module({})
export class WebModule {
  static register({ apiUrl }: WebConfig): DynamicModule {
    return {
      module: WebModule,
      controllers: [HealthController, HomeController],
      providers: [{ provide: API_URL, useValue: apiUrl }],
    };
  }
}
