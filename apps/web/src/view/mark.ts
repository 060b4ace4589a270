/**
 * The mark: two wheels of one frame, a saddle above each. Two ride what one could not.
 *
 *     ─┬──────┬─
 *   (  ·  )──(  ·  )
 */
const SHAPES =
  '<circle cx="14" cy="28" r="9"/><circle cx="42" cy="28" r="9"/>' +
  '<path d="M14 28 21 13h19l2 15M21 13l9 15 10-15M14 28h28M17 13h8M36 13h8"/>';

const FRAME = 'viewBox="0 0 56 40" fill="none" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"';

/** For use in a page: takes the colour of the text around it, and is silent to a screen reader, since the name stands beside it. */
export function inlineMark(): string {
  return `<svg class="mark" ${FRAME} width="56" height="40" stroke="currentColor" aria-hidden="true" focusable="false">${SHAPES}</svg>`;
}

/** As a file of its own, for the browser's tab. */
export function markFile(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${FRAME} stroke="#0b5c56">${SHAPES}</svg>`;
}
