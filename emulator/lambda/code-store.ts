import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServiceError } from '../service-error';
import type { FunctionDefinition } from './function-definition';
import { readZip } from './read-zip';

export type UploadedCode = Required<Pick<FunctionDefinition, 'codeDirectory' | 'code'>>;

/** Code that was sent as a zip, unpacked on this machine's disk for as long as the emulator runs. */
export interface CodeStore {
  /** @param zip as it comes over the wire, in base64. Throws InvalidParameterValueException for what is no zip. */
  unpack(zip: string): UploadedCode;
  /** Removes all that was unpacked. */
  clear(): void;
}

export function createCodeStore(): CodeStore {
  const directories: string[] = [];
  return {
    unpack(base64) {
      const zip = Buffer.from(base64, 'base64');
      const entries = readZip(zip);
      const codeDirectory = mkdtempSync(path.join(tmpdir(), 'emulated-code-'));
      directories.push(codeDirectory);
      for (const { name, content } of entries) write(inside(codeDirectory, name), content);
      return { codeDirectory, code: { sha256: createHash('sha256').update(zip).digest('base64'), sizeBytes: zip.length } };
    },
    clear: () => directories.splice(0).forEach((directory) => rmSync(directory, { recursive: true, force: true })),
  };
}

function write(file: string, content: Buffer): void {
  if (file.endsWith(path.sep)) return void mkdirSync(file, { recursive: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A name may not lead out of the directory. */
function inside(directory: string, name: string): string {
  const file = path.join(directory, name);
  if (file.startsWith(directory + path.sep) && !name.includes('\0')) return file;
  throw new ServiceError('InvalidParameterValueException', `Could not unzip uploaded file: the entry ${JSON.stringify(name)} leads out of it.`);
}
