import { isE164 } from '../connect/telephony/is-e164';
import { ServiceError } from '../service-error';

/** OpenID Connect's own; others are the pool's (`custom:…`), which are taken as they come. Developer Guide, "Working with user attributes". */
const standard = ['address', 'birthdate', 'email', 'email_verified', 'family_name', 'gender', 'given_name', 'locale', 'middle_name', 'name', 'nickname', 'phone_number', 'phone_number_verified', 'picture', 'preferred_username', 'profile', 'updated_at', 'website', 'zoneinfo'];
const MOST_CHARACTERS = 2048;

const invalid = (message: string) => new ServiceError('InvalidParameterException', message);

export function checkUsername(name: string): void {
  if (/\s/.test(name) || name.length < 1 || name.length > 128)
    throw invalid("1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+, of 1 to 128 characters");
}

/** @throws ServiceError InvalidParameterException for attributes that a pool does not have, or that are none. */
export function checkAttributes(attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'sub') throw invalid('Attributes did not conform to the schema: sub: The attribute is immutable.');
    if (!standard.includes(name) && !/^(custom|dev):./.test(name)) throw invalid(`Attributes did not conform to the schema: ${name}: Attribute does not exist in schema.`);
    if (value.length > MOST_CHARACTERS) throw invalid(`Attributes did not conform to the schema: ${name}: String must be no longer than ${MOST_CHARACTERS} characters`);
  }
  const { email, phone_number: phone } = attributes;
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw invalid('Invalid email address format.');
  if (phone !== undefined && !isE164(phone)) throw invalid('Invalid phone number format.');
}
