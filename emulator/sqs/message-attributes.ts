import { createHash } from 'node:crypto';
import { ServiceError } from '../service-error';
import type { MessageAttribute } from './message-queue';

type Attributes = Record<string, MessageAttribute>;

/** Developer Guide, "Amazon SQS message metadata": most attributes of a message, and the kinds of value, each with a label of one's own. */
const MAXIMUM_ATTRIBUTES = 10;
const kinds = /^(String|Number|Binary)(\..+)?$/;

/** Refuses attributes that SQS does not take. */
export function checkAttributes(attributes: Attributes): void {
  const names = Object.keys(attributes);
  if (names.length > MAXIMUM_ATTRIBUTES) throw invalid(`Number of message attributes [${names.length}] exceeds the allowed maximum [${MAXIMUM_ATTRIBUTES}].`);
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    if (!/^(?!\.)(?!.*\.\.)[\w.-]{1,256}(?<!\.)$/.test(name) || /^(aws|amazon)\./i.test(name)) throw invalid(`The message attribute name '${name}' is invalid.`);
    const [, kind] = kinds.exec(DataType) ?? [];
    if (kind === undefined) throw invalid(`The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`);
    const value = kind === 'Binary' ? BinaryValue : StringValue;
    if (!value) throw invalid(`Message (user) attribute '${name}' must contain a non-empty value of type '${kind}'.`);
    if (kind === 'Number' && !Number.isFinite(Number(value))) throw invalid(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
}

/** Bytes that attributes take of what a message may have. */
export function bytesOfAttributes(attributes: Attributes): number {
  return Object.entries(attributes).reduce((sum, [name, one]) => sum + Buffer.byteLength(name) + Buffer.byteLength(one.DataType) + valueOf(one).length, 0);
}

/** The attributes that a receiver asks for: by name, by `prefix.*`, or all with `All` or `.*`. */
export function askedAttributes(attributes: Attributes, asked: string[]): Attributes {
  const wanted = (name: string) => asked.some((one) => one === 'All' || one === name || (one.endsWith('.*') && name.startsWith(one.slice(0, -2))));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted(name)));
}

/** The MD5 that senders and receivers compare; undefined without attributes. Developer Guide, "Calculating the MD5 message digest for message attributes". */
export function md5OfAttributes(attributes: Attributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const one = attributes[name]!;
    for (const part of [Buffer.from(name), Buffer.from(one.DataType)]) hash.update(lengthOf(part)).update(part);
    const value = valueOf(one);
    hash.update(Buffer.from([one.DataType.startsWith('Binary') ? 2 : 1])).update(lengthOf(value)).update(value);
  }
  return hash.digest('hex');
}

function valueOf({ DataType, StringValue = '', BinaryValue = '' }: MessageAttribute): Buffer {
  return DataType.startsWith('Binary') ? Buffer.from(BinaryValue, 'base64') : Buffer.from(StringValue);
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}
