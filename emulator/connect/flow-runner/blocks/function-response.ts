/** The larger limit of 64 KB stands in newer pages only; the smaller one is safe under both [D]. */
const RESPONSE_LIMIT_BYTES = 32_768;

/** What becomes `$.External`, or undefined when Connect would not take the response. */
export function readFunctionResponse(payload: unknown, responseType: string): Record<string, unknown> | undefined {
  if (Buffer.byteLength(JSON.stringify(payload ?? null)) > RESPONSE_LIMIT_BYTES) return undefined;
  const members = typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? (payload as Record<string, unknown>) : undefined;
  // Any JSON will do; what is not an object has nothing that a path could reach [D].
  if (responseType === 'JSON') return members ?? {};
  // A string map is flat: numbers, booleans, null and nested objects are refused, not converted [D].
  return members && Object.values(members).every((value) => typeof value === 'string') ? members : undefined;
}
