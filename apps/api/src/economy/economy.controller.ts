import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EconomyService } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { EconomyListView, EconomyQuery, EconomyView, FittingReservationListView, ReservationQuery } from './economy.dto.js';
import { presentEconomy } from './present-economy.js';

@ApiTags('Economies')
@Controller('economies')
export class EconomyController {
  constructor(private readonly economies: EconomyService) {}

  @Get()
  @Access('public')
  @Answers({ operationId: 'listEconomies', summary: 'The economies whose rules are held', status: 200, view: EconomyListView })
  list(): EconomyListView {
    return { items: this.economies.list().map((economy) => ({ ...economy, definitions: [...economy.definitions] })), next: null };
  }

  @Get(':code')
  @Access('public')
  @Answers({ operationId: 'getEconomy', summary: 'The rules of an economy, each with its source', status: 200, view: EconomyView, refusals: [404] })
  get(@Param('code') code: string, @Query() { asOf }: EconomyQuery): EconomyView {
    return presentEconomy(this.economies.get(code, asOf));
  }

  @Get(':code/reservations')
  @Access('public')
  @Answers({ operationId: 'listReservations', summary: 'The rules by which a procurement may or has to be reserved', status: 200, view: FittingReservationListView, refusals: [404] })
  reservations(@Param('code') code: string, @Query() { asOf, ...procurement }: ReservationQuery): FittingReservationListView {
    const fitting = this.economies.reservations(code, procurement, asOf);
    return { items: fitting.map(({ rule, fits }) => ({ fits: fits === true ? 'yes' : 'unknown', rule })), next: null };
  }
}
