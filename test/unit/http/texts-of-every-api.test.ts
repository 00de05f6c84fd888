import * as v from 'valibot';
import { AGENT_API, CUSTOMER_API } from '../../../docs/print/openapi/apis';
import { CONTEXT } from '../../../lambda/app-access/http/context';
import { NUMBER } from '../../../lambda/http/request-body';

/** What no person types, in the middle of what a person might. */
const GARBLED = ['\u0000', '\u001b[31m', '\u0085', '\u2028', '\ud83d', '\udc00'].map((what) => `Zoe ${what} Smith`);
/** The same in two ways: what is kept and compared is one. */
const [TYPED, KEPT] = ['Zoe\u0308 Smith', 'Zoë Smith'];
/** Names that every object has from elsewhere. */
const BORROWED = Object.getOwnPropertyNames(Object.prototype);

/** A number is kept as it was understood, never as it was typed. */
const NEVER_KEPT: readonly unknown[] = [NUMBER];

type Schema = v.GenericSchema & { entries?: v.ObjectEntries; item?: Schema; options?: readonly Schema[]; wrapped?: Schema; pipe?: readonly Schema[] };

/** Every schema of texts, and every one of objects, wherever it stands within another. */
function* within(schema: Schema, path: string): Generator<{ path: string; schema: Schema }> {
  yield { path, schema };
  const [first, ...steps] = schema.pipe ?? [];
  if (first && first.type !== 'string' && steps.length > 0) yield* within(first, path);
  if (schema.pipe) return;
  if (schema.wrapped) yield* within(schema.wrapped, path);
  if (schema.item) yield* within(schema.item, `${path}[]`);
  for (const option of schema.options ?? []) if (typeof option === 'object') yield* within(option, path);
  for (const [name, entry] of Object.entries(schema.entries ?? {})) yield* within(entry as Schema, `${path}.${name}`);
}

const everything = [AGENT_API, CUSTOMER_API].flatMap(({ operations }) =>
  Object.entries(operations).flatMap(([route, { body, query }]) => [
    ...Object.entries(body?.rules.fields ?? {}).flatMap(([name, schema]) => [...within(schema as Schema, `${route} ${name}`)]),
    ...Object.entries(query?.parameters ?? {}).flatMap(([name, schema]) => [...within(schema as Schema, `${route}?${name}`)]),
  ]),
);
const texts = everything.filter(({ schema }) => schema.type === 'string' && !NEVER_KEPT.includes(schema));
const objects = everything.filter(({ schema }) => schema.type === 'strict_object');

test('are looked at, whatever they stand within', () => {
  const paths = texts.map(({ path }) => path);
  for (const path of ['POST /dials comment', 'POST /voicemails/{id}/done note', 'POST /rules/changes lines[].reason', 'POST /board/actions action.why', 'POST /callback-requests skills[].name', 'GET /board/callbacks?search', 'POST /call-ins push.webhookId']) expect(paths).toContain(path);
  expect(objects.map(({ path }) => path)).toEqual(expect.arrayContaining(['POST /rules/changes lines[]', 'POST /board/actions action', 'POST /callbacks dueAt', 'POST /callback-requests skills[]']));
  const kinds = new Set(everything.map(({ schema }) => schema.type));
  expect([...kinds].filter((kind) => !['string', 'strict_object', 'array', 'optional', 'nullable', 'union', 'variant', 'picklist', 'literal', 'boolean', 'number', 'custom'].includes(kind))).toEqual([]);
  expect(everything.filter(({ schema }) => schema.type === 'custom' && schema !== (CONTEXT as unknown) && schema !== CONTEXT.pipe[0])).toEqual([]);
});

test('refuse what no person types', () => {
  expect(texts.filter(({ schema }) => GARBLED.some((text) => v.is(schema, text))).map(({ path }) => path)).toEqual([]);
});

test('are one for what looks the same', () => {
  const kept = texts.map(({ path, schema }) => ({ path, kept: v.safeParse(schema, TYPED) }));
  expect(kept.filter(({ kept: { success, output } }) => success && output !== KEPT).map(({ path }) => path)).toEqual([]);
});

test.each(BORROWED)('"%s" is no field within any field', (name) => {
  const borrowed = JSON.parse(`{"${name}":"x"}`) as unknown;
  const refuses = ({ schema }: { schema: Schema }) => v.safeParse(schema, borrowed).issues?.some(({ expected, path }) => expected === 'never' && path?.[0]?.key === name);
  expect(objects.filter((one) => !refuses(one)).map(({ path }) => path)).toEqual([]);
});
