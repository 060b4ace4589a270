import type { Entry } from '../texts.js';

export const LOTS_EN = {
  'tenderRow.lots': 'Lots',
  'lots.title': 'The lots of the tender',
  'lots.lead': 'Small lots let small firms bid alone. Each is bid for, and awarded, by itself.',
  'lots.none': 'No lots: the tender is bid for as a whole.',
  'lots.add': 'Add a lot',
  'lots.done': 'Back to the check',
  'lots.which': 'What is the condition about?',
  'lots.whole': 'The whole tender',
  'lot.new': 'A new lot',
  'lot.edit': 'Change the lot',
  'lot.title': 'Title of the lot',
  'lot.description': 'What is wanted in it',
  'lot.value.hint': 'What the lot is worth. You may leave it out.',
  'lot.places': 'Places',
  'lot.places.hint': 'By name or code. Leave it empty for those of the tender.',
  'lot.save': 'Keep this lot',
  'error.lotTitle': 'Write a title for the lot, such as Roof of the east wing.',
} as const satisfies Readonly<Record<string, Entry>>;
