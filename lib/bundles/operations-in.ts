import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  /** Name of the SDK package, such as `client-connect`. */
  client: string;
  name: string;
}

const sdk = join(__dirname, '../../node_modules/@aws-sdk');

const OPERATIONS: readonly Operation[] = readdirSync(sdk)
  .filter((name) => name.startsWith('client-'))
  .flatMap((client) => readdirSync(join(sdk, client, 'dist-es/commands')).map((file) => ({ client, name: file.replace(/Command\.js$/, '') })));

/** Returns the AWS operations that the code can call, or whose schemas it carries. The SDK writes their names as text, so minifying keeps them. */
export function operationsIn(code: string): Operation[] {
  const words = new Set(Array.from(code.matchAll(/"(\w+)(?=")/g), ([, word]) => word));
  return OPERATIONS.filter(({ name }) => words.has(name));
}
