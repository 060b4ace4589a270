import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, IsEmail, MaxLength } from 'class-validator';
import { SCOPES } from '../access/permission.js';
import { Instant, SomeOf, Text } from '../input/fields.js';
import { Check } from '../input/rule.js';

/** Long enough for a passphrase, short enough that hashing it costs nothing extra. */
const MAX_PASSWORD = 256;
const MAX_EMAIL = 254;

export function Email(): PropertyDecorator {
  return applyDecorators(
    IsEmail({}, { message: 'Write an e-mail address, e.g. name@example.org.' }),
    MaxLength(MAX_EMAIL, { message: `Shorten this to ${MAX_EMAIL} characters.` }),
    ApiProperty({ type: String, format: 'email', maxLength: MAX_EMAIL }),
  );
}

/** Taken as it is, spaces too; whether it is strong enough is the service's word. */
function Password(): PropertyDecorator {
  return applyDecorators(
    Check({
      code: 'password.form',
      message: `Send a password of 1 to ${MAX_PASSWORD} characters.`,
      accepts: (value) => typeof value === 'string' && value.length > 0 && value.length <= MAX_PASSWORD,
    }),
    ApiProperty({ type: String, format: 'password', minLength: 1, maxLength: MAX_PASSWORD }),
  );
}

export class AccountInput {
  @Email()
  email!: string;

  @Password()
  password!: string;

  @Text(200)
  name!: string;
}

export class SessionInput {
  @Email()
  email!: string;

  @Password()
  password!: string;
}

export class RefreshInput {
  @Text(4_096)
  refreshToken!: string;
}

export class ApiKeyInput {
  @Text(120)
  name!: string;

  @ArrayMinSize(1, { message: 'Name at least one scope.' })
  @SomeOf(SCOPES, SCOPES.length)
  scopes!: string[];

  @Instant({ optional: true })
  expiresAt?: string;
}
