import { createHash } from 'node:crypto';

/** Numbers requests with ids of the form that DynamoDB gives: 52 letters and digits, the same ones in every run. */
export function createRequestIds(): () => string {
  let count = 0;
  return () => createHash('sha256').update(String((count += 1))).digest('hex').toUpperCase().slice(0, 52);
}
