import { EntitySchema } from 'typeorm';
import type { IsoInstant, TenderId } from '@app/domain';
import { int, optionally, time, uuid } from './columns.js';

/** A tender that firms match in a team. */
export interface TeamWatchRow {
  tenderId: TenderId;
  /** When firms came to match it so, last. */
  wantedAt: IsoInstant;
  /** When a search for teams was asked for, last, and of which version. */
  askedAt?: IsoInstant;
  askedVersion?: number;
}

export const TeamWatchSchema = new EntitySchema<TeamWatchRow>({
  name: 'team_watches',
  columns: { tenderId: uuid({ primary: true }), wantedAt: time(), askedAt: time(optionally), askedVersion: int(optionally) },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['wantedAt'], name: 'ix_team_watches_wanted', where: `((asked_at IS NULL) OR (wanted_at > asked_at))` }],
});
