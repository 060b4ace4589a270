import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { SignInController } from './account/sign-in.controller.js';
import { SignUpController } from './account/sign-up.controller.js';
import type { WebConfig } from './create-web-app.js';
import { FirmController } from './firm/firm.controller.js';
import { MemberController } from './firm/member.controller.js';
import { RegisterController } from './firm/register.controller.js';
import { HealthController } from './health/health.controller.js';
import { AssetController } from './pages/asset.controller.js';
import { ComponentsController } from './pages/components.controller.js';
import { HomeController } from './pages/home.controller.js';
import { FormGuard } from './session/form.guard.js';
import { Sessions } from './session/sessions.js';
import { TenderController } from './tender/tender.controller.js';
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
      controllers: [
        HealthController, AssetController, HomeController, ComponentsController, TenderController,
        SignInController, SignUpController, RegisterController, FirmController, MemberController,
      ],
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
