import type { LOTS_EN } from '../en/lots.js';
import type { Entry } from '../texts.js';

export const LOTS_ES: Readonly<Record<keyof typeof LOTS_EN, Entry>> = {
  'tenderRow.lots': 'Lotes',
  'lots.title': 'Los lotes de la licitación',
  'lots.lead': 'Los lotes pequeños permiten que las empresas pequeñas oferten solas. Cada uno se oferta y se adjudica por sí mismo.',
  'lots.none': 'Sin lotes: se oferta por la licitación entera.',
  'lots.add': 'Añadir un lote',
  'lots.done': 'Volver a la revisión',
  'lots.which': '¿De qué trata la condición?',
  'lots.whole': 'De la licitación entera',
  'lot.new': 'Un lote nuevo',
  'lot.edit': 'Cambiar el lote',
  'lot.title': 'Título del lote',
  'lot.description': 'Qué se pide en él',
  'lot.value.hint': 'Cuánto vale el lote. Puede dejarlo vacío.',
  'lot.places': 'Lugares',
  'lot.places.hint': 'Por su nombre o código. Déjelo vacío para los de la licitación.',
  'lot.save': 'Guardar este lote',
  'error.lotTitle': 'Escriba un título para el lote, como Techo del ala este.',
};
