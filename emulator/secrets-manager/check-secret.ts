import { ServiceError } from '../service-error';

/** Secrets Manager quotas: bytes of a secret's value. */
const MAXIMUM_BYTES = 65_536;

export function checkSecretName(name: string): void {
  if (!/^[\w/+=.@!-]{1,512}$/.test(name)) throw invalid('Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!');
}

export function checkSecretValue(value: string): void {
  const bytes = Buffer.byteLength(value);
  if (bytes < 1 || bytes > MAXIMUM_BYTES) throw invalid(`1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length 1 to ${MAXIMUM_BYTES} (it is ${bytes})`);
}

/** A version's id is the token of the request that made it. */
export function checkToken(token: string | undefined): void {
  if (token !== undefined && (token.length < 32 || token.length > 64)) throw invalid(`1 validation error detected: Value '${token}' at 'clientRequestToken' failed to satisfy constraint: Member must have length 32 to 64`);
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
