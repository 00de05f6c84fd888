import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { Json } from './operation';

const TYPES = join(__dirname, '../../../lambda/http/*api-types.ts');

/** The compiler's options: of what is installed the types need nothing. The types of Node alone would take longer than all of them. */
const OPTIONS = join(__dirname, 'published-types.json');

/** The published types of the APIs as JSON Schemas, by name. Their comments are the descriptions. They are read once: that takes a second. */
export const publishedTypes: Record<string, Json> = readTypes();

function readTypes(): Record<string, Json> {
  const generator = createGenerator({ path: TYPES, tsconfig: OPTIONS, skipTypeCheck: true, expose: 'export', jsDoc: 'extended', additionalProperties: false, encodeRefs: false });
  const { definitions = {} } = generator.createSchema('*');
  const text = JSON.stringify(definitions).replaceAll('#/definitions/', '#/components/schemas/');
  return JSON.parse(text) as Record<string, Json>;
}
