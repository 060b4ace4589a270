import { Injectable } from '@nestjs/common';
import { marketAccess, refuseIf, type Access, type AccessQuestion, type IsoDate } from '@app/domain';
import { Clock } from '../common/clock.js';
import { checkEconomy } from '../common/check-codes.js';
import { Knowledge } from '../knowledge/knowledge.js';

/** Whether firms of one economy may bid in another, by the rulebook. Open to everybody. */
@Injectable()
export class MarketAccessService {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
  ) {}

  /** Today where no day is named. @throws DomainError `input.invalid` for an economy that does not exist */
  ask(question: Omit<AccessQuestion, 'day'> & { readonly day?: IsoDate }): Access & { readonly day: IsoDate } {
    const { codes, rulebook } = this.knowledge;
    // The Union is no economy of the code list, and has rules all the same.
    const known = (path: 'supplier' | 'buyer') => (Object.hasOwn(rulebook.economies, question[path]) ? [] : checkEconomy(path, question[path], codes));
    refuseIf([...known('supplier'), ...known('buyer')]);
    const day = question.day ?? this.clock.today();
    return { ...marketAccess({ ...question, day }, rulebook), day };
  }
}
