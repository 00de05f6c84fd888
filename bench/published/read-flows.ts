import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FlowDocument } from '../../flow-language/types';

/** Flows that other projects publish: extra input where they lie beside the repository, or in the folder that PUBLISHED_FLOWS names. */
const FOLDER = process.env.PUBLISHED_FLOWS ?? resolve('../shared/flows');

export interface PublishedFlow {
  file: string;
  content: string;
  document: FlowDocument;
}

export function readPublishedFlows(): PublishedFlow[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.json')) : [];
  return files.map((file) => {
    const content = readFileSync(join(FOLDER, file), 'utf8').replace(/^\uFEFF/, '');
    return { file, content, document: JSON.parse(content) as FlowDocument };
  });
}
