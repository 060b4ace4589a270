import { Controller, Get } from '@nestjs/common';
import { Page } from '../view/page.js';

/** Where somebody goes who belongs to no firm and no buyer yet. */
@Controller('begin')
export class BeginController {
  @Get()
  begin(): Page {
    return new Page('begin', {});
  }
}
