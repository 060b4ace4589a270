import { toDocument } from '@app/domain';
import { findTeams } from '@app/jobs';
import type { OperationService, TeamsFound } from '@app/services';
import { presentTeams } from '../team/present-teams.js';
import type { OperationView } from './operation.view.dto.js';

type Operation = Awaited<ReturnType<OperationService['get']>>;

export function presentOperation({ id, kind, status, progress, result }: Operation): OperationView {
  return { id, kind, status, progress, result: result === undefined ? undefined : toDocument(kind === findTeams.name ? presentTeams(result as TeamsFound) : result) };
}
