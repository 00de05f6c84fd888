import { Tokenization } from 'aws-cdk-lib';

/** Limit of all environment variables of a function together, names and values (Lambda quotas). */
export const ENVIRONMENT_BYTES = 4096;

/**
 * Estimated bytes of a value that CloudFormation fills in later. A value on its own may be a queue's address; amid other text it is an id. Both are a little
 * more than the largest seen.
 */
const UNKNOWN_BYTES = { alone: 128, amid: 36 };

/** Bytes that the variables take of Lambda's quota. Values that only the deploy knows are estimated. */
export function environmentBytes(environment: Record<string, string>): number {
  return Object.entries(environment).reduce((bytes, [name, value]) => bytes + Buffer.byteLength(name) + bytesOf(value), 0);
}

function bytesOf(value: string): number {
  const fragments = Tokenization.reverseString(value);
  const unknown = 'x'.repeat(fragments.length === 1 ? UNKNOWN_BYTES.alone : UNKNOWN_BYTES.amid);
  return Buffer.byteLength(fragments.mapTokens({ mapToken: () => unknown }).join({ join: (left, right) => `${left ?? ''}${right ?? ''}` }) as string);
}
