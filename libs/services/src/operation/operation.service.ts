import { Injectable } from '@nestjs/common';
import { OperationRepository, type Operation } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';

@Injectable()
export class OperationService {
  constructor(private readonly operations: OperationRepository) {}

  /** Long work, for whoever asked for it. */
  async get(actor: Actor | undefined, id: string): Promise<Operation> {
    const { accountId } = signedIn(actor);
    const operation = await this.operations.findOwn(idOf('operation', id), accountId);
    if (operation === undefined) throw notFound('operation');
    return operation;
  }
}
