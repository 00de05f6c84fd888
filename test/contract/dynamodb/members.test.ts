import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validationOf } from '../../../emulator/dynamodb/dynalite-modules';

const engine = dirname(require.resolve('dynalite/package.json'));
const code = (file: string) => readFileSync(join(engine, file), 'utf8');
/** Members that dynalite declares and never uses: what the emulator does about each. */
const unused: Record<string, string> = {
  ReturnItemCollectionMetrics: 'refused by name where it asks for something',
  'GlobalSecondaryIndexUpdates.Create.KeySchema.KeyType': 'checked and used by the emulator',
};
/** Used in the modules that read expressions. */
const inExpressions = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];

interface Member {
  children?: unknown;
}

/** Every member under a declaration, by its path. */
function pathsIn(types: Record<string, unknown>, above = ''): string[] {
  return Object.entries(types).flatMap(([name, type]) => [`${above}${name}`, ...below((type as Member).children, `${above}${name}.`)]);
}

function below(children: unknown, path: string): string[] {
  if (typeof children !== 'object' || children === null) return [];
  const element = children as Member & { type?: unknown };
  return typeof element.type === 'string' ? below(element.children, path) : pathsIn(children as Record<string, unknown>, path);
}

/** Indexes are made and removed by the emulator: dynalite's action does not look at either. */
const ours = /^GlobalSecondaryIndexUpdates\.(Create|Delete)\b/;

it.each(readdirSync(join(engine, 'actions')))('%s: no member that the engine takes is without effect', (file) => {
  const { types, custom } = validationOf(file.replace('.js', ''));
  const uses = code(join('actions', file)) + code('db/index.js') + String(custom ?? '');
  const without = pathsIn(types).filter((path) => {
    const name = path.split('.').pop()!;
    return !ours.test(path) && !inExpressions.includes(name) && !(path in unused) && !new RegExp(`\\b${name}\\b`).test(uses);
  });
  expect(without).toEqual([]);
});
