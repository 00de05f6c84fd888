/** JSONPath references as the flow language reads them (reference §1.4). Data of the namespace, and its syntax. */

const SEGMENTS = /^\$(?:\.[^.[\]$'"]*[^.[\]$'"\s]|\['[^']+'\]|\["[^"]+"\]|\[\d+\])+$/;
const ROOT = /^\$(?:\.([^.[\]]+)|\[['"]([^'"]+)['"]\])/;
const INDEX = /\[\d+\]/;

/** Roots that hold a tree: comparing one of these takes a further key. */
const TREES: ReadonlySet<string> = new Set([
  'Attributes', 'FlowAttributes', 'External', 'CustomerEndpoint', 'SystemEndpoint', 'Tags', 'References', 'Task', 'Queue', 'Agent',
  'Metrics', 'MediaStreams', 'SegmentAttributes', 'Lex', 'Views', 'Modules', 'Media', 'Customer', 'Case', 'Wisdom', 'DataTables', 'Email', 'Chat',
]);

/** Roots that are values. */
const VALUES: ReadonlySet<string> = new Set([
  'StoredCustomerInput', 'CallbackNumber', 'CustomerId', 'Name', 'Description', 'LanguageCode', 'ContactId', 'InitialContactId',
  'PreviousContactId', 'RelatedContactId', 'Channel', 'InstanceARN', 'InitiationMethod', 'TextToSpeechVoiceId', 'AwsRegion',
]);

/** Whether a value is meant as a reference: the service reads a path only when it opens the value. */
export const isReference = (value: string): boolean => value.startsWith('$.') || value.startsWith('$[');

/** Whether the whole value is one well-formed path. */
export const isWellFormed = (value: string): boolean => SEGMENTS.test(value);

/** Lambda results allow nested keys but no indexes into arrays. */
export const hasArrayIndex = (value: string): boolean => INDEX.test(value);

/** `tree` is a path that stops at a root such as `$.Attributes`; `unknown` a root that the documentation does not list. */
export function rootOf(value: string): { name: string; kind: 'tree' | 'value' | 'unknown'; bare: boolean } {
  const match = ROOT.exec(value);
  const name = match?.[1] ?? match?.[2] ?? '';
  const kind = TREES.has(name) ? 'tree' : VALUES.has(name) ? 'value' : 'unknown';
  return { name, kind, bare: match !== null && match[0].length === value.length };
}
