import { Controller, Get, Header, Inject } from '@nestjs/common';
import { API_URL } from '../tokens.js';
import { homePage } from './home.page.js';
import { markFile } from './mark.js';
import { STYLESHEET } from './stylesheet.js';

@Controller()
export class HomeController {
  constructor(@Inject(API_URL) private readonly apiUrl: string) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  home(): string {
    return homePage(this.apiUrl);
  }

  @Get('style.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  style(): string {
    return STYLESHEET;
  }

  @Get('mark.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=300')
  mark(): string {
    return markFile();
  }
}
