/** Ids, moments and long hexadecimal or base64 words: what holds any few digits sooner or later. */
const DRAWN = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?/g,
  /\bfirm-[0-9a-f]{10}\b/g,
  /\b[0-9a-f]{32,}\b/gi,
];

/** The text without what is drawn by chance or read from the clock, for looking whether a few digits that nobody may see stand in it. */
export function withoutChance(text: string): string {
  return DRAWN.reduce((left, drawn) => left.replace(drawn, '·'), text);
}
