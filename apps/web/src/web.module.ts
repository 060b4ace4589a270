import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { WebConfig } from './create-web-app.js';
import { PAGES } from './pages.js';
import { FormGuard } from './session/form.guard.js';
import { Sessions } from './session/sessions.js';
import { API_URL, ASSETS } from './tokens.js';
import { Assets } from './view/assets.js';
import { PageFilter } from './view/page.filter.js';
import { PageInterceptor } from './view/page.interceptor.js';
import { PageRenderer } from './view/page-renderer.js';

@Module({})
export class WebModule {
  static register(config: WebConfig): DynamicModule {
    return {
      module: WebModule,
      controllers: [...PAGES],
      providers: [
        PageRenderer,
        { provide: API_URL, useValue: config.apiUrl },
        { provide: ASSETS, useFactory: () => new Assets() },
        { provide: Sessions, useFactory: () => new Sessions(config) },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_FILTER, useClass: PageFilter },
      ],
    };
  }
}
