/** A bar of one group: its name, and what it measures before and after a change. */
export interface Bar {
  readonly label: string;
  readonly before: Measure;
  readonly after?: Measure;
}

/** A count; that it is too small to be told; or that it is at least five and would give away one that is not told. */
export type Measure = number | '<5' | '5+';

interface Words {
  /** What the whole shows, for whoever does not see it. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const WIDTH = 320;
const LABEL_HEIGHT = 20;
const BAR_HEIGHT = 18;
const GAP = 12;
/** Room for the figure beside the longest bar. */
const FIGURE = 64;
/** What counts that are not told are drawn as: half of the least that is, and that. */
const HIDDEN: Readonly<Record<'<5' | '5+', number>> = { '<5': 2.5, '5+': 5 };

/**
 * A bar chart as SVG: a group a label, its bars below each other with their figures. It is drawn by attributes
 * alone, since the policy of the pages lets no style in, and takes the width that it is given.
 */
export function barChart(bars: readonly Bar[], { title, before, after }: Words): string {
  const most = Math.max(1, ...bars.flatMap(({ before: was, after: is }) => [size(was), is === undefined ? 0 : size(is)]));
  let top = 0;
  const drawn = bars.map(({ label, before: was, after: is }) => {
    const parts = [`<text x="0" y="${top + 14}" font-size="14" font-weight="700">${escaped(label)}</text>`];
    top += LABEL_HEIGHT;
    for (const [measure, colour, name] of [[was, '#8fbdb8', before], [is, '#0b5c56', after]] as const) {
      if (measure === undefined) continue;
      const width = Math.max(measure === 0 ? 0 : 2, Math.round((size(measure) / most) * (WIDTH - FIGURE)));
      const dash = typeof measure === 'string' ? ' fill-opacity="0.4" stroke="#0b5c56" stroke-dasharray="3 2"' : '';
      parts.push(`<rect x="0" y="${top}" width="${width}" height="${BAR_HEIGHT - 3}" fill="${colour}"${dash}><title>${escaped(`${label}, ${name}: ${measure}`)}</title></rect>`);
      parts.push(`<text x="${width + 6}" y="${top + 12}" font-size="13">${escaped(String(measure))}</text>`);
      top += BAR_HEIGHT;
    }
    top += GAP;
    return parts.join('');
  });
  const height = Math.max(1, top - GAP);
  return `<svg class="tandem-chart" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui,sans-serif" fill="#0b0c0c">${drawn.join('')}</svg>`;
}

function size(measure: Measure): number {
  return typeof measure === 'number' ? measure : HIDDEN[measure];
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
