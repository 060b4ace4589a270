/**
 * The rules of a stylesheet that style certain blocks (`moj-timeline` keeps `.moj-timeline` and `.moj-timeline__title`),
 * inside the at-rules that they stand in. For large stylesheets of which a page needs little.
 * @param css minified or not; comments are read as text
 */
export function stylesheetPart(css: string, blocks: readonly string[]): string {
  const wanted = new RegExp(`\\.(?:${blocks.join('|')})(?![a-z0-9-])|\\.(?:${blocks.join('|')})(?=__|--)`);
  return rulesOf(css)
    .map(({ head, body }) => {
      if (!head.startsWith('@')) return wanted.test(head) ? `${head}{${body}}` : '';
      if (!/^@(?:media|supports)/.test(head)) return '';
      const inner = stylesheetPart(body, blocks);
      return inner === '' ? '' : `${head}{${inner}}`;
    })
    .join('');
}

interface Rule {
  readonly head: string;
  readonly body: string;
}

/** The rules of one level: what stands before each outermost pair of braces, and between them. */
function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let begin = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (css[at] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      rules.push({ head: css.slice(begin, open).trim(), body: css.slice(open + 1, at) });
      begin = at + 1;
    }
  }
  return rules;
}

/** Left and right as start and end, so that one stylesheet serves both directions of writing; the same where that is left to right. */
export function directionless(css: string): string {
  return css
    .replace(/\b(margin|padding|border)-(left|right)(?=[:-])/g, (_, property: string, side: string) => `${property}-inline-${side === 'left' ? 'start' : 'end'}`)
    .replace(/\btext-align:(left|right)\b/g, (_, side: string) => `text-align:${side === 'left' ? 'start' : 'end'}`)
    .replace(/(?<=[{;])(left|right):/g, (_, side: string) => `inset-inline-${side === 'left' ? 'start' : 'end'}:`);
}
