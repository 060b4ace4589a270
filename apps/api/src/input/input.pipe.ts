import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { HttpProblem } from '../problem/http-problem.js';
import { validationProblems } from './validation-problems.js';

/** A body class may say that no body at all is fine too. */
interface BodyClass {
  readonly bodyOptional?: boolean;
}

/** Reads every body and query by its class: unknown fields are refused, each wrong one is named. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      // A body without fields is fine; what is no object never gets past the gate.
      forbidUnknownValues: false,
      // Needed to tell lists from objects when a path is written.
      validationError: { target: false, value: true },
      validateCustomDecorators: false,
      exceptionFactory: (errors) => {
        const problems = validationProblems(errors);
        const fields = problems.length === 1 ? 'One field needs' : `${problems.length} fields need`;
        return new DomainError('invalid', 'input.invalid', `${fields} attention.`, problems);
      },
    });
  }

  /** @throws HttpProblem 400 `json.empty` where a body is needed and none came */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const expected = metadata.metatype as BodyClass | undefined;
    if (metadata.type === 'body' && (value === undefined || value === null) && expected?.bodyOptional !== true) {
      throw new HttpProblem(400, 'json.empty', 'This address needs a JSON body.');
    }
    return super.transform(value, metadata);
  }
}
