import { SIZE_CLASSES, sizeClass, sizeDefinitionFor, sizeVerdict, type Business, type SizeClass } from '@app/domain';
import { stateFill, type Fill } from './clause-column.js';
import type { Derived } from './derived.js';
import { FAIL, PASS, UNKNOWN, type Question } from './digit.js';
import type { FirmColumns } from './firm-columns.js';

/** States of a firm's class: the classes it may be in, a bit each, and whether the record they rest on decides nothing. */
const UNSURE = 1 << SIZE_CLASSES.length;
/** No definition classes the firm. */
const UNCLASSED = UNSURE << 1;

/**
 * Whether each firm is in one of the classes. Its class is computed once a definition and day, for it looks at everything that the definition may count;
 * what a question asks of it is then a table.
 * @param fails what a firm of another class comes to
 */
export function sizeFill(sizes: readonly SizeClass[], columns: FirmColumns, question: Question, fails = FAIL): Fill {
  const digits = new Uint8Array(UNCLASSED + 1).fill(UNKNOWN);
  for (let state = 1; state < UNCLASSED; state++) {
    const possible = SIZE_CLASSES.filter((_, index) => (state & (1 << index)) !== 0);
    const verdict = sizeVerdict({ possible, confidence: (state & UNSURE) === 0 ? 'high' : 'low' }, sizes);
    digits[state] = verdict === 'pass' ? PASS : verdict === 'unknown' ? UNKNOWN : fails;
  }
  return stateFill(classes(sizes, columns, question), digits);
}

/** Each firm's class by the definition that the target goes by for firms of its economy. */
function classes(sizes: readonly SizeClass[], columns: FirmColumns, question: Question): Derived {
  const { target, asOf, rulebook } = question;
  const find = (economy: string) => {
    const found = sizeDefinitionFor(economy, sizes, question);
    return typeof found === 'function' ? undefined : found;
  };
  const own = find(target.tender.economy);
  // Where firms from elsewhere are classed, by which definition hangs on more than the one at home.
  const elsewhere = target.jointBid?.foreignMembers === true ? [[...sizes].sort(), target.reservedFor?.definition ?? null] : null;
  const key = JSON.stringify(['size class', asOf, rulebook.hash, target.tender.economy, own?.definition.id ?? null, elsewhere]);
  const known = new Map<string, ReturnType<typeof find>>();
  return columns.derive(key, (firm: Business) => {
    if (!known.has(firm.economy)) known.set(firm.economy, find(firm.economy));
    const chosen = known.get(firm.economy);
    if (chosen === undefined) return [UNCLASSED, 0];
    const { possible, confidence } = sizeClass(firm, chosen.definition, chosen.rules, asOf, rulebook.rates);
    const state = possible.reduce((bits, size) => bits | (1 << SIZE_CLASSES.indexOf(size)), 0);
    return [confidence === 'low' ? state | UNSURE : state, 0];
  });
}
