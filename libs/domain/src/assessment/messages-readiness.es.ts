import type { READINESS_EN } from './messages-readiness.en.js';

/** The same in Spanish; keys and placeholders are those of the English table. */
export const READINESS_ES: Readonly<Record<keyof typeof READINESS_EN, string>> = {
  'readiness.certificate': 'Obtenga {need}.',
  'readiness.certificate_anew': 'Obtenga de nuevo {need}: {gap}.',
  'readiness.partner': 'Busque un socio que aporte {need}.',
  'readiness.partner_members': 'Busque un socio: solo pueden ofertar grupos de más miembros.',
  'readiness.grow': 'Alcance {need}; tiene {have}.',
  'readiness.grow_by': 'Alcance {need}; tiene {have}, faltan {gap}.',
  'readiness.place': 'Trabaje en {need}.',
  'readiness.language': 'Trabaje en este idioma: {need}.',
  'readiness.statement': 'Diga si esto se cumple: {need}.',
  'readiness.where.ask': 'Pregunte al comprador quién lo emite.',
  'readiness.where.partner': 'Los equipos que la licitación le ofrece.',
  'readiness.where.iso': 'Un organismo de certificación acreditado; IAF CertSearch los enumera.',
  'readiness.where.my_cidb': 'La Construction Industry Development Board Malaysia (CIDB).',
  'readiness.where.my_mof': 'El Ministerio de Finanzas de Malasia, por ePerolehan.',
  'readiness.where.pe_rnp': 'El Registro Nacional de Proveedores del Perú.',
  'readiness.where.pe_remype': 'El REMYPE del Ministerio de Trabajo del Perú.',
  'readiness.where.ph_philgeps': 'PhilGEPS, el sistema de compras de Filipinas.',
};
