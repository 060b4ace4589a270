import { toDocument } from '@app/domain';
import type { OperationService } from '@app/services';
import type { OperationView } from './operation.view.dto.js';

type Operation = Awaited<ReturnType<OperationService['get']>>;

export function presentOperation({ id, kind, status, progress, result }: Operation): OperationView {
  return { id, kind, status, progress, result: result === undefined ? undefined : toDocument(result) };
}
