import type { FILES_EN } from '../en/files.js';
import type { Entry } from '../texts.js';

export const FILES_ES: Readonly<Record<keyof typeof FILES_EN, Entry>> = {
  'files.look': 'Documentos',
  'files.title': 'Documentos de la licitación',
  'files.none': 'Aún no hay ningún documento.',
  'files.underway': '(incompleto)',
  'files.add': 'Añadir un documento',
  'files.change': 'Un documento que se añade ahora es un cambio de la licitación: se avisa a las empresas que la conocían.',
  'files.file': 'El archivo',
  'files.file.hint': 'PDF, documento de oficina, ZIP, PNG, JPEG o texto, 20 MB como máximo.',
  'files.name': '¿Cómo se llama?',
  'files.name.hint': 'Déjelo vacío para usar el nombre del archivo.',
  'files.kind': '¿Qué clase de documento es?',
  'files.kind.other': 'Otro',
  'files.kind.technicalSpecifications': 'Especificaciones técnicas',
  'files.kind.biddingDocuments': 'Bases de la licitación',
  'files.kind.contractDraft': 'Proyecto de contrato',
  'files.kind.billOfQuantity': 'Mediciones',
  'files.kind.clarifications': 'Aclaraciones',
  'files.do': 'Añadirlo',
  'files.added': 'Añadido. Lo puede leer quien puede leer la licitación.',
  'files.closed': 'Solo se añaden documentos a un borrador o a una licitación abierta.',
  'error.file': 'Elija un archivo.',
};
