import type { EMPHASIS_EN } from './messages-emphasis.en.js';

/** The same in Spanish. */
export const EMPHASIS_ES: Readonly<Record<keyof typeof EMPHASIS_EN, string>> = {
  'emphasis.hidden.work': 'Ocultadas por no ser su trabajo: {count}.',
  'emphasis.hidden.place': 'Ocultadas por el lugar: {count}.',
  'emphasis.hidden.size': 'Ocultadas por el tamaño: {count}.',
  'emphasis.hidden.time': 'Ocultadas por falta de tiempo: {count}.',
  'emphasis.hidden.other': 'Ocultadas por otro motivo: {count}.',
  'emphasis.kept_higher': 'Lo que guardó o a lo que se presentó obtuvo más en esto que lo que ocultó. Comparadas: {count}.',
  'emphasis.kept_lower': 'Lo que guardó o a lo que se presentó obtuvo menos en esto que lo que ocultó. Comparadas: {count}.',
};
