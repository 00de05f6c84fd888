import { Tokenization } from 'aws-cdk-lib';

/** All environment variables of a function together, names and values (Lambda quotas). */
export const ENVIRONMENT_BYTES = 4096;

/** What CloudFormation fills in later: on its own it may be a queue's address, amid other text it is an id. Both a little more than seen. */
const UNKNOWN_BYTES = { alone: 128, amid: 36 };

/** How much of Lambda's quota the variables take, where values that only the deploy knows are estimated. */
export function environmentBytes(environment: Record<string, string>): number {
  return Object.entries(environment).reduce((bytes, [name, value]) => bytes + Buffer.byteLength(name) + bytesOf(value), 0);
}

function bytesOf(value: string): number {
  const fragments = Tokenization.reverseString(value);
  const unknown = 'x'.repeat(fragments.length === 1 ? UNKNOWN_BYTES.alone : UNKNOWN_BYTES.amid);
  return Buffer.byteLength(fragments.mapTokens({ mapToken: () => unknown }).join({ join: (left, right) => `${left ?? ''}${right ?? ''}` }) as string);
}
