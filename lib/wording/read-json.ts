import { readFileSync } from 'node:fs';

/** The object that a file holds, or why it holds none, in a sentence. */
export function readJsonObject(path: string): { content: Record<string, unknown> } | { fault: string } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { fault: `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { fault: `${path} must be an object of keys, each with what is said.` };
  return { content: content as Record<string, unknown> };
}
