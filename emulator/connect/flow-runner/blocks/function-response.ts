/** The larger limit of 64 KB stands in newer pages only; the smaller one is safe under both [D]. */
const RESPONSE_LIMIT_BYTES = 32_768;

/** What becomes `$.External`, or undefined when Connect would not take the response. */
export function readFunctionResponse(payload: unknown, responseType: string): Record<string, unknown> | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
  if (Buffer.byteLength(JSON.stringify(payload)) > RESPONSE_LIMIT_BYTES) return undefined;
  // A string map is flat: numbers, booleans, null and nested objects are refused, not converted [D].
  if (responseType === 'STRING_MAP' && !Object.values(payload).every((value) => typeof value === 'string')) return undefined;
  return payload as Record<string, unknown>;
}
