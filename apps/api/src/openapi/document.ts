import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { admitNullInPatches } from './nullable-patches.js';
import { MoneyInput } from '../input/common.dto.js';
import { REQUIREMENT_CLASSES } from '../tender/requirements-field.js';

const DESCRIPTION = `Tandem matches public tenders to micro, small and medium firms, alone or as a team, and says why.

Send JSON. Money is \`{ "amount": "12500.00", "currency": "MYR" }\`, times are RFC 3339 with an offset. A failed request
answers with a problem document (RFC 9457) whose \`code\` is stable and whose \`errors\` name each field. Lists carry a
\`next\` cursor. A change needs \`If-Match\` with the ETag last read. A POST under an \`Idempotency-Key\` happens once,
except where the answer holds a secret. Messages come in the language of \`Accept-Language\`: \`en\` or \`es\`.`;

const TAGS: Readonly<Record<string, string>> = {
  Accounts: 'Accounts, sessions and keys',
  Businesses: 'Firms and their members',
  Buyers: 'Organisations that buy, and their members',
  Tenders: 'Drafting, publishing and reading tenders',
  Classifications: 'Categories and their names',
  Matches: 'What suits a firm, why, and what it was told',
  Operators: 'Verifying buyers; for those who run the service',
  Operations: 'What takes longer than a second',
  Health: 'For whoever runs the service',
};

/** The OpenAPI 3.1 description of every route of the application. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandem')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token of POST /v1/sessions, or an API key' });
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [...REQUIREMENT_CLASSES, MoneyInput] });
  admitNullInPatches(document.components?.schemas ?? {});
  return document;
}
