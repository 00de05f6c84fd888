import { relative } from 'node:path';
import { ts } from '../compiler';

/** With more needs, a signature no longer says what a use case needs. */
export const NEEDS_AT_MOST = 10;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es5.d.ts'],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** The compiler's host, without the types of packages: no need is made of them, and with them it takes half as long again. */
function hostWithoutPackages(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    getSourceFile: (path, ...how) => (isOfPackage(path) ? ts.createSourceFile(path, '', OPTIONS.target!) : host.getSourceFile(path, ...how)),
  };
}

const isOfPackage = (path: string): boolean => path.includes('/node_modules/') && !path.includes('/node_modules/typescript/lib/');

/**
 * Returns a sentence for each use case or front door that is given more than it may. Its needs are an exported type, or the first parameter of an exported
 * function that is bound to them. The compiler resolves intersections, so nothing can hide in one.
 */
export function crowdedNeedsOf(files: string[], top: string): string[] {
  const program = ts.createProgram(files, OPTIONS, hostWithoutPackages());
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const path = relative(top, file).replace(/\\/g, '/').replace(/\.ts$/, '');
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    const exported = module ? checker.getExportsOfModule(module) : [];
    return exported.flatMap((symbol) => {
      const needs = needsOf(symbol, checker);
      if (needs && needs.flags & ts.TypeFlags.Any) return [`${path}: ${symbol.name} cannot be read.`];
      const members = needs ? membersOf(needs, program) : 0;
      return members > NEEDS_AT_MOST ? [`${path}: ${symbol.name} has ${members} members.`] : [];
    });
  });
}

function needsOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Type | undefined {
  if (symbol.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) return /(Ports|Needs)$/.test(symbol.name) ? checker.getDeclaredTypeOfSymbol(symbol) : undefined;
  if (!(symbol.flags & ts.SymbolFlags.Function)) return undefined;
  const [first] = checker.getTypeOfSymbol(symbol).getCallSignatures()[0]?.parameters ?? [];
  const isBound = /^create[A-Z]/.test(symbol.name) || first?.name === 'ports' || first?.name === 'needs';
  return isBound && first ? checker.getTypeOfSymbol(first) : undefined;
}

/** Returns the members that the house declares. A text or a list has members too, but counts as one need. */
function membersOf(type: ts.Type, program: ts.Program): number {
  return type.getProperties().filter(({ declarations }) => declarations?.every((declaration) => !program.isSourceFileDefaultLibrary(declaration.getSourceFile()))).length;
}
