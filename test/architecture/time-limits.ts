import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** The number of arguments that each takes without a time limit. The limit comes last. */
const unlimited: Record<string, number> = { test: 2, it: 2, beforeAll: 1, beforeEach: 1, afterAll: 1, afterEach: 1 };

/** Returns a sentence for each test, hook or file that sets its own time limit. */
export function timeLimitsIn(files: string[], top: string): string[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && setsLimit(node, source)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${relative(top, file).replace(/\\/g, '/')}:${line + 1} sets its own time limit.`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function setsLimit({ expression, arguments: given }: ts.CallExpression, source: ts.SourceFile): boolean {
  if (expression.getText(source) === 'vi.setConfig') return true;
  const name = calledName(expression);
  if (name === undefined || unlimited[name] === undefined) return false;
  return given.length > unlimited[name] || given.some(ts.isObjectLiteralExpression);
}

/** Returns `test` for `test(…)`, `test.only(…)` and `test.each(…)(…)`. The rows that `test.each(…)` itself takes are none of its arguments. */
function calledName(called: ts.Expression): string | undefined {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isPropertyAccessExpression(called)) return called.name.text === 'each' ? undefined : calledName(called.expression);
  if (ts.isCallExpression(called) && ts.isPropertyAccessExpression(called.expression)) return calledName(called.expression.expression);
  return undefined;
}
