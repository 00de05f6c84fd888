import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOMS } from './rooms';

export interface ImportLine {
  file: string;
  /** A file of the house by its path from the top, without ending; else the package's name as written. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm;

export function importsOf(file: string, top: string): ImportLine[] {
  const path = relative(top, file).replace(/\\/g, '/').replace(/\.(ts|tsx|mjs)$/, '');
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(IMPORT)].map(([, type, fromLine, fromCall]) => {
    const target = (fromLine ?? fromCall)!;
    const isPackage = !target.startsWith('.');
    return {
      file: path,
      target: isPackage ? target : relative(top, resolve(dirname(file), target)).replace(/\\/g, '/'),
      isPackage,
      typeOnly: type !== undefined,
    };
  });
}

export function sourcesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // What `npm pack` makes is no source.
    if (statSync(path).isDirectory()) return name === 'dist' ? [] : sourcesUnder(path);
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
}

/** Returns a sentence for each breach. */
export function breachesOf(lines: ImportLine[]): string[] {
  return lines.flatMap((line) => {
    const room = ROOMS.find(({ is }) => is.test(line.file));
    if (!room) return [];
    const allowed = line.isPackage
      ? (room.packages?.test(line.target) ?? true)
      : room.mayImport(line.target, line.file) || (line.typeOnly && !!room.typesOnly?.test(line.target));
    return allowed ? [] : [`${line.file} imports ${line.target}${line.typeOnly ? ' (type)' : ''}, which ${room.name} may not.`];
  });
}
