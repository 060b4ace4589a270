import type { REACH_EN } from './messages-reach.en.js';

/** The same in Spanish; keys and placeholders are those of the English table. */
export const REACH_ES: Readonly<Record<keyof typeof REACH_EN, string>> = {
  'reach.fewer_than_five': 'Menos de cinco empresas de aquí podrían ofertar, solas o en grupo. Si al publicar son menos de tres, queda en el registro.',
  'reach.single_bid_risk': 'Menos de {least} empresas de aquí podrían ofertar, solas o en grupo: lo probable es una oferta o ninguna.',
  'reach.removes_micro': 'El requisito «{requirement}» deja fuera cerca del {percent} % de las microempresas que podrían ofertar sin él.',
  'reach.turnover_multiple': 'Las ventas anuales que se piden, {asked}, son {multiple} veces el valor de {value}; más allá de {usual} veces se suele pedir al comprador una razón (Directiva 2014/24/UE, artículo 58.3).',
  'reach.deadline_short': '{days} días para ofertar; la mitad de {tenders} licitaciones parecidas dio {usual} o más.',
  'reach.lot_size': '{what} de {value} es más de lo que asume la mayoría de las microempresas; lotes de {half} estarían dentro del límite de la mitad de ellas.',
  'reach.lot_size.contract': 'El contrato',
  'reach.lot_size.lot': 'El lote {lot}',
};
