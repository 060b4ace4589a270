import type { Figure } from '../business/business.js';
import type { Metric } from '../business/metric.js';
import { CONFIDENCES, type Confidence } from '../rulebook/rulebook.js';
import { inWords } from './clause.js';
import type { Words } from './message.js';
import type { Truth } from '../rulebook/size-test.js';

/** Why a class could not be settled. */
export type SizeObstacle =
  | 'figure_absent'
  | 'other_currency'
  | 'index_value_absent'
  | 'activity_absent'
  | 'link_figures_absent'
  | 'link_kind_unknown'
  | 'founding_absent'
  | 'no_sector';

interface Lack {
  readonly why: SizeObstacle;
  readonly what: Words;
  readonly metric?: Metric;
}

/** What was looked at on the way to a class. */
export class SizeTrace {
  private readonly seen = new Map<string, Figure>();
  private readonly lacks: Lack[] = [];

  constructor(public confidence: Confidence) {}

  get used(): readonly Figure[] {
    return [...this.seen.values()];
  }

  get missing(): readonly Metric[] {
    return [...new Set(this.lacks.flatMap(({ metric }) => metric ?? []))];
  }

  /** In the order they were met. */
  get obstacles(): readonly SizeObstacle[] {
    return [...new Set(this.lacks.map(({ why }) => why))];
  }

  /** What would remove an obstacle, to be read in any language; each once. */
  lackingFor(why: SizeObstacle): readonly Words[] {
    const found = new Map(this.lacks.filter((lack) => lack.why === why).map(({ what }) => [inWords(what), what]));
    return [...found.values()];
  }

  uses(figure: Figure): void {
    this.seen.set(`${figure.metric} ${figure.year}`, figure);
  }

  note(why: SizeObstacle, what: Words, metric?: Metric): void {
    this.lacks.push({ why, what, metric });
  }

  /** What a question lacked is forgotten where it could be answered without. */
  answer(question: () => Truth): Truth {
    const before = this.lacks.length;
    const truth = question();
    if (truth !== undefined) this.lacks.length = before;
    return truth;
  }

  relyOn(confidence: Confidence): void {
    if (CONFIDENCES.indexOf(confidence) < CONFIDENCES.indexOf(this.confidence)) this.confidence = confidence;
  }
}
