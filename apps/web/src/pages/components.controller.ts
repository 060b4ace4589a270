import { Controller, Get } from '@nestjs/common';
import { Page } from '../view/page.js';
import { COMPONENT_STATES } from './component-states.js';

/** Each component of our own in every state, for whoever builds or tests a page. */
@Controller('components')
export class ComponentsController {
  @Get()
  components(): Page {
    return new Page('components', COMPONENT_STATES);
  }
}
