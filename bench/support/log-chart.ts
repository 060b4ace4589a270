export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ChartOptions {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** Lines below the chart: what was measured, and where. */
  readonly note: readonly string[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 440, 70, 190, 40, 60];
/** Told apart by shape as well as by colour. */
const COLOURS = ['#1d70b8', '#b10e1e', '#00703c', '#6f3a8f', '#b35900', '#4a4a4a', '#00707a'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '', '4 4', '1 4'];

/** Lines on two logarithmic axes, as SVG. */
export function logChart({ title, x, y, series, note }: ChartOptions): string {
  const points = series.flatMap((one) => one.points);
  const [xs, ys] = [range(points.map((point) => point.x)), range(points.map((point) => point.y))];
  const px = (value: number): number => LEFT + ((Math.log10(value) - xs.low) / (xs.high - xs.low)) * (WIDTH - LEFT - RIGHT);
  const py = (value: number): number => HEIGHT - BOTTOM - ((Math.log10(value) - ys.low) / (ys.high - ys.low)) * (HEIGHT - TOP - BOTTOM);
  const height = HEIGHT + 16 * note.length;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    ...decades(xs).map((power) => `<path d="M${px(10 ** power).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${px(10 ** power).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(power)}</text>`),
    ...decades(ys).map((power) => `<path d="M${LEFT} ${py(10 ** power).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 8}" y="${(py(10 ** power) + 4).toFixed(1)}" text-anchor="end">${label(power)}</text>`),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - BOTTOM + 38}" text-anchor="middle">${escaped(x)}</text>`,
    `<text x="16" y="${(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(TOP + HEIGHT - BOTTOM) / 2})">${escaped(y)}</text>`,
    ...series.map((one, i) => line(one, i, px, py)),
    ...note.map((text, i) => `<text x="12" y="${HEIGHT - 4 + 16 * i}" font-size="9" fill="#555">${escaped(text)}</text>`),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function line({ name, points }: Series, i: number, px: (x: number) => number, py: (y: number) => number): string {
  const colour = COLOURS[i % COLOURS.length] ?? '#000';
  const path = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${px(point.x).toFixed(1)} ${py(point.y).toFixed(1)}`).join('');
  const dots = points.map((point) => `<circle cx="${px(point.x).toFixed(1)}" cy="${py(point.y).toFixed(1)}" r="3" fill="${colour}"/>`).join('');
  const at = TOP + 14 + 18 * i;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[i % DASHES.length] ?? ''}"/>${dots}<path d="M${WIDTH - RIGHT + 14} ${at - 4}h22" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[i % DASHES.length] ?? ''}"/><text x="${WIDTH - RIGHT + 42}" y="${at}">${escaped(name)}</text>`;
}

interface Decades {
  readonly low: number;
  readonly high: number;
}

function range(values: readonly number[]): Decades {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  return { low, high: high > low ? high : low + 1 };
}

function decades({ low, high }: Decades): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

const label = (power: number): string => (power >= 0 ? (10 ** power).toLocaleString('en') : (10 ** power).toFixed(-power));
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
