import { readFileSync } from 'node:fs';
import { ts } from '../../compiler';

const parsed = new Map<string, ts.SourceFile>();

/** A file of the pages, which is parsed once. */
export function parsedFile(path: string): ts.SourceFile {
  const source = parsed.get(path) ?? parsedText(path, readFileSync(path, 'utf8'));
  parsed.set(path, source);
  return source;
}

export function parsedText(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}
