/** What an officer should know before publishing. */
export const REACH_EN = {
  'reach.fewer_than_five': 'Fewer than five firms here could bid, alone or in a team. If they are fewer than three when you publish, that is entered in the record.',
  'reach.single_bid_risk': 'Fewer than {least} firms here could bid, alone or in a team: one bid or none is likely.',
  'reach.removes_micro': 'The requirement "{requirement}" leaves out about {percent} % of the micro-enterprises that could bid without it.',
  'reach.turnover_multiple': 'The turnover asked for, {asked}, is {multiple} times the value of {value}; beyond {usual} times a buyer is usually asked to give a reason (Directive 2014/24/EU, Article 58(3)).',
  'reach.deadline_short': '{days} days to bid; half of {tenders} like tenders gave {usual} or more.',
  'reach.lot_size': '{what} of {value} is beyond what most micro-enterprises take on; lots of {half} would be within the limit of half of them.',
  'reach.lot_size.contract': 'The contract',
  'reach.lot_size.lot': 'Lot {lot}',
} as const;
