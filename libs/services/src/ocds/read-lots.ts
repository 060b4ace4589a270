import type { Classification, EconomyCode, Lot, LotId } from '@app/domain';
import { field, idField, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import type { PlacedItem } from './read-places.js';
import { readValue } from './read-money.js';
import { readReservation, readTerms } from './read-published.js';

const MOST_LOTS = 1_000;
const MOST_TITLE = 500;
const MOST_DESCRIPTION = 20_000;

/** How the items of one lot are read; the tender reads its own in the same way. */
export interface ItemReader {
  /** Of the holder itself, where there is one, and then of its items. */
  classifications(items: readonly PlacedItem[], holder?: unknown, path?: string): readonly Classification[];
  regions(items: readonly PlacedItem[], economy: EconomyCode): readonly string[];
}

/** States of the lots extension in which nobody can bid on a lot any more. */
const CLOSED: ReadonlySet<unknown> = new Set(['cancelled', 'unsuccessful', 'complete', 'withdrawn']);

/**
 * The lots of the OCDS 1.1 extension with what their items say. One that is closed while its tender is open, has no id,
 * or repeats one is left out and marked.
 */
export function readLots(
  tender: unknown,
  items: readonly PlacedItem[],
  economy: EconomyCode,
  reader: ItemReader,
  marks: Marks,
): readonly Lot[] {
  const lots = new Map<string, Lot>();
  const itemsByLot = byLot(items);
  const open = field(tender, 'status') === 'active';
  for (const [index, lot] of marks.first(listField(tender, 'lots'), MOST_LOTS, 'tender.lots').entries()) {
    const path = `tender.lots[${index}]`;
    const id = idField(lot, 'id');
    if (id === undefined || id.length > 64 || lots.has(id)) {
      marks.add(`${path}.id`, 'lot.id', 'A lot needs an id of its own; it was left out.');
      continue;
    }
    const status = field(lot, 'status');
    if (open && CLOSED.has(status)) {
      marks.add(`${path}.status`, 'lot.closed', `This lot is ${String(status)}; it was left out.`, status);
      continue;
    }
    const own = itemsByLot.get(id) ?? [];
    const regions = reader.regions(own, economy);
    const description = textField(lot, 'description');
    const value = readValue(lot, path, marks);
    const reservedFor = readReservation(lot, path, marks);
    lots.set(id, {
      id: id as LotId,
      title: marks.cut(textField(lot, 'title') ?? `Lot ${id}`, MOST_TITLE, `${path}.title`),
      ...(description === undefined ? {} : { description: marks.cut(description, MOST_DESCRIPTION, `${path}.description`) }),
      classifications: reader.classifications(own, lot, path),
      ...(value === undefined ? {} : { value }),
      ...(regions.length === 0 ? {} : { deliveryRegions: regions }),
      ...(reservedFor === undefined ? {} : { reservedFor }),
      ...readTerms(lot),
    });
  }
  return [...lots.values()];
}

function byLot(items: readonly PlacedItem[]): ReadonlyMap<string, readonly PlacedItem[]> {
  const groups = new Map<string, PlacedItem[]>();
  for (const placed of items) {
    const id = idField(placed.item, 'relatedLot');
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [placed]);
    else group.push(placed);
  }
  return groups;
}
