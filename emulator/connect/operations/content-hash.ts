import { createHash } from 'node:crypto';

/** `FlowContentSha256` and its like: lower-case hexadecimal. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
