import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { DomainError } from '@app/domain';
import type { Brand } from '@app/domain';
import { RESOURCE_ID } from './forms.js';

/** An id in an address. One that no resource can have is answered like one that none has. */
@Injectable()
export class ResourceId<Id extends Brand<string>> implements PipeTransform<string, Id> {
  transform(value: string): Id {
    if (RESOURCE_ID.pattern.test(value)) return value as Id;
    throw new DomainError('not_found', 'resource.not_found', 'There is nothing here under this id.');
  }
}
