import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ts } from '../../compiler';
import { PAGE_TEXTS } from '../../../web/words/all-texts';
import { parsedFile } from './parsed';

const KNOWN = new Set(PAGE_TEXTS);

/** Every text that a page says, in all modules that its entry reaches. */
export function textsOfPage(entry: string): Set<string> {
  const said = new Set<string>();
  const read = new Set<string>();
  const visitFile = (file: string): void => {
    if (read.has(file) || /[\\/]words[\\/]/.test(file)) return;
    read.add(file);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && KNOWN.has(node.text) && !ts.isTypeNode(node.parent)) said.add(node.text);
      const path = importedBy(node);
      const target = path && moduleAt(resolve(dirname(file), path));
      if (target) visitFile(target);
      ts.forEachChild(node, visit);
    };
    visit(parsedFile(file));
  };
  visitFile(entry);
  return said;
}

function importedBy(node: ts.Node): string | undefined {
  const from = (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
  const lazily = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
  const path = from ?? lazily;
  return path && ts.isStringLiteral(path) && path.text.startsWith('.') ? path.text : undefined;
}

function moduleAt(path: string): string | undefined {
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file));
}
