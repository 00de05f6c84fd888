import { ServiceError } from '../service-error';
import type { MessageAttributes } from './deliver-notification';

const kinds = /^(String|Number|Binary)(\..+)?$/;

/** Refuses attributes that SNS does not take: Developer Guide, "Amazon SNS message attributes". */
export function checkMessageAttributes(attributes: MessageAttributes): void {
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    checkName(name);
    const [, kind] = kinds.exec(DataType) ?? [];
    if (kind === undefined) throw invalid(`The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`);
    const [value, other] = kind === 'Binary' ? [BinaryValue, StringValue] : [StringValue, BinaryValue];
    if (value === undefined && other !== undefined) throw invalid(`The message attribute '${name}' with type '${DataType}' must use field '${kind === 'Binary' ? 'Binary' : 'String'}'.`);
    if (!value) throw invalid(`The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${DataType}'.`);
    if (kind === 'Number' && !Number.isFinite(Number(value))) throw invalid(`Could not cast message attribute '${name}' value to number.`);
  }
}

function checkName(name: string): void {
  if (Buffer.byteLength(name) > 256) throw invalid('Length of message attribute name must be less than 256 bytes.');
  const [odd] = /[^\w.-]/u.exec(name) ?? [];
  if (odd !== undefined)
    throw invalid(`Invalid non-alphanumeric character '#x${odd.codePointAt(0)!.toString(16).toUpperCase()}' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.`);
  if (name.startsWith('.')) throw invalid("Invalid message attribute name starting with character '.' was found.");
  if (name.endsWith('.')) throw invalid("Invalid message attribute name ending with character '.' was found.");
  if (name.includes('..')) throw invalid("Message attribute name can not have successive '.' character.");
}

function invalid(message: string): ServiceError {
  return new ServiceError('ParameterValueInvalid', message);
}
