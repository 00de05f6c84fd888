import type { Failure } from '../host';

/** The larger limit of 64 KB stands in newer pages only; the smaller one is safe under both [D]. */
const RESPONSE_LIMIT_BYTES = 32_768;

/** Returns the members of `$.External`, or the reason why Connect would not take the response. */
export function readFunctionResponse(payload: unknown, responseType: string): { members: Record<string, unknown> } | Failure {
  if (Buffer.byteLength(JSON.stringify(payload ?? null)) > RESPONSE_LIMIT_BYTES) return { failed: `the response has more than ${RESPONSE_LIMIT_BYTES} bytes` };
  const members = typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? (payload as Record<string, unknown>) : undefined;
  // Any JSON will do; what is not an object has nothing that a path could reach [D].
  if (responseType === 'JSON') return { members: members ?? {} };
  // A string map is flat: numbers, booleans, null and nested objects are refused, not converted [D].
  if (!members) return { failed: 'the response is no map of strings' };
  const other = Object.entries(members).find(([, value]) => typeof value !== 'string');
  return other ? { failed: `the response is no map of strings: ${other[0]} is not a string` } : { members };
}
