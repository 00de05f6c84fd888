import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** The number of arguments that each takes without a time limit. The limit comes last. */
const unlimited: Record<string, number> = { test: 2, it: 2, beforeAll: 1, beforeEach: 1, afterAll: 1, afterEach: 1 };

/** A file without one of these calls is not parsed. */
const MAY_SET_LIMIT = new RegExp(`\\bvi\\.setConfig\\b|\\b(${Object.keys(unlimited).join('|')})\\s*[.(<]`);

/** Returns a sentence for each test, hook or file that sets its own time limit. */
export function timeLimitsIn(files: string[], top: string): string[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (!MAY_SET_LIMIT.test(text)) return [];
    const found: string[] = [];
    const visitor = new Visitor({
      CallExpression: (call) => {
        if (!setsLimit(call, text)) return;
        const line = text.slice(0, call.start).split('\n').length;
        found.push(`${relative(top, file).replace(/\\/g, '/')}:${line} sets its own time limit.`);
      },
    });
    visitor.visit(parseSync(file, text).program);
    return found;
  });
}

function setsLimit({ callee, arguments: given }: ESTree.CallExpression, text: string): boolean {
  if (text.slice(callee.start, callee.end) === 'vi.setConfig') return true;
  const name = calledName(callee);
  if (name === undefined || unlimited[name] === undefined) return false;
  return given.length > unlimited[name] || given.some(({ type }) => type === 'ObjectExpression');
}

/** Returns `test` for `test(…)`, `test.only(…)` and `test.each(…)(…)`. The rows that `test.each(…)` itself takes are none of its arguments. */
function calledName(called: ESTree.Expression): string | undefined {
  if (called.type === 'Identifier') return called.name;
  if (called.type === 'MemberExpression') return called.property.type !== 'Identifier' || called.property.name === 'each' ? undefined : calledName(called.object);
  if (called.type === 'CallExpression' && called.callee.type === 'MemberExpression') return calledName(called.callee.object);
  return undefined;
}
