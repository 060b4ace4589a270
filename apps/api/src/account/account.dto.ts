import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, IsEmail, MaxLength, ValidateIf } from 'class-validator';
import { SCOPES } from '../access/permission.js';
import { Formed, Instant, SomeOf, Text } from '../input/fields.js';
import { Check } from '../input/rule.js';
import { PHONE, PHONE_CODE } from './phone.dto.js';

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

/** Validated only where somebody signs in so. */
function Only(way: 'phone' | 'password'): PropertyDecorator {
  const byPhone = ({ phone, code }: SessionInput): boolean => (phone ?? code ?? undefined) !== undefined;
  return ValidateIf((input: SessionInput) => byPhone(input) === (way === 'phone'));
}

/** Either address and password, or a phone and the code that was sent to it. */
export class SessionInput {
  @ApiPropertyOptional()
  @Only('password')
  @Email()
  email?: string;

  @ApiPropertyOptional()
  @Only('password')
  @Password()
  password?: string;

  @ApiPropertyOptional()
  @Only('phone')
  @Formed(PHONE)
  phone?: string;

  @ApiPropertyOptional()
  @Only('phone')
  @Formed(PHONE_CODE)
  code?: string;
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
