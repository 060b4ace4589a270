import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * A merge patch removes by null. Says so of each optional field of every `<Noun>Patch`; what `<Noun>Input`
 * requires cannot be removed.
 */
export function admitNullInPatches(schemas: Schemas): void {
  for (const [name, patch] of Object.entries(schemas)) {
    if (!name.endsWith('Patch') || '$ref' in patch) continue;
    const whole = schemas[name.replace(/Patch$/, 'Input')];
    const required = whole === undefined || '$ref' in whole ? [] : (whole.required ?? []);
    patch.properties = Object.fromEntries(
      Object.entries(patch.properties ?? {}).map(([field, schema]) => [
        field,
        required.includes(field) ? schema : { anyOf: [schema, { type: 'null' }] },
      ]),
    );
  }
}
