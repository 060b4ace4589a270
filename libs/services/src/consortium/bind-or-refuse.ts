import { DomainError, type BusinessId, type Consortium } from '@app/domain';
import type { ConsortiumRepository } from '@app/store';

/** A firm takes part in one bid of a procedure: the rule of nearly every economy, and the one that is kept here. */
const WHOLE_PROCEDURE = [''];

/** Binds a firm to a joint bid, in the transaction of its consent. @throws DomainError `consortium.exclusive` */
export async function bindOrRefuse(consortia: ConsortiumRepository, { id, tenderId }: Pick<Consortium, 'id' | 'tenderId'>, businessId: BusinessId): Promise<void> {
  if (await consortia.bind(id, tenderId, WHOLE_PROCEDURE, businessId)) return;
  throw new DomainError('conflict', 'consortium.exclusive', 'This firm takes part in another bid for this tender, and may take part in one. Leave that one first.');
}
