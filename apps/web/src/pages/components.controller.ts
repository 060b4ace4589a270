import { Controller, Get } from '@nestjs/common';
import { barChart } from '../view/bar-chart.js';
import { Page } from '../view/page.js';
import { COMPONENT_STATES } from './component-states.js';

/** Each component of our own in every state, for whoever builds or tests a page. */
@Controller('components')
export class ComponentsController {
  @Get()
  components(): Page {
    const words = (number: number) => ({ title: `${number + 1}`, before: 'before', after: 'after' });
    return new Page('components', { ...COMPONENT_STATES, charts: COMPONENT_STATES.charts.map((bars, number) => barChart(bars, words(number))) });
  }
}
