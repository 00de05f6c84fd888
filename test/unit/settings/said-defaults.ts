import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ts } from '../../compiler';
import type * as v from 'valibot';

const FOLDER = join(__dirname, '../../../lib/settings');

/** A setting that may be left out, with the default in its doc comment and the default in the schema. */
export interface SaidDefault {
  path: string;
  /** The text after `Default: `, to the end of the comment. Undefined if the comment has none. */
  said: string | undefined;
  isOptional: boolean;
  value: unknown;
}

type Declarations = Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;

/** Returns every setting that may be left out, or that the schema lets be left out, in `Settings` and everything inside. */
export function saidDefaults(schema: v.GenericSchema): SaidDefault[] {
  const declarations: Declarations = new Map(readdirSync(FOLDER).filter((file) => /settings?\.ts$/.test(file)).flatMap((file) => declarationsOf(join(FOLDER, file))));
  return defaultsIn(declarations, { type: declarations.get('Settings')!, schema, path: '' });
}

function declarationsOf(path: string): [string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration][] {
  const source = ts.createSourceFile(basename(path), readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [[statement.name.text, statement] as const] : []));
}

interface Place {
  type: ts.Node;
  schema: v.GenericSchema;
  path: string;
}

/** Follows names, and looks into lists and variants. */
function defaultsIn(declarations: Declarations, { type, schema, path }: Place): SaidDefault[] {
  const inner = (next: ts.Node, at: v.GenericSchema = schema, to = path) => defaultsIn(declarations, { type: next, schema: at, path: to });
  if (ts.isTypeReferenceNode(type)) return declarations.has(type.typeName.getText()) ? inner(declarations.get(type.typeName.getText())!) : [];
  if (ts.isTypeAliasDeclaration(type)) return inner(type.type);
  if (ts.isArrayTypeNode(type)) return inner(type.elementType, itemOf(schema), `${path}[]`);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => inner(one));
  if (!ts.isInterfaceDeclaration(type) && !ts.isTypeLiteralNode(type)) return [];
  const entries = entriesOf(schema, kindOf(type));
  const extended = ts.isInterfaceDeclaration(type) ? (type.heritageClauses ?? []).flatMap((clause) => clause.types.flatMap(({ expression }) => inner(declarations.get(expression.getText())!))) : [];
  const own = type.members.filter(ts.isPropertySignature).flatMap((member) => {
    const name = member.name.getText();
    const entry = entries[name];
    if (!entry) throw new Error(`The schema has no ${path}.${name}.`);
    return [...defaultOf(member, entry, `${path}.${name}`), ...inner(member.type!, entry, `${path}.${name}`)];
  });
  return [...own, ...extended];
}

function defaultOf(member: ts.PropertySignature, entry: v.GenericSchema, path: string): SaidDefault[] {
  const isOptional = member.questionToken !== undefined;
  if (!isOptional && entry.type !== 'optional') return [];
  const comment = ts.getJSDocCommentsAndTags(member).map((doc) => ts.getTextOfJSDocComment(doc.comment as string) ?? '').join(' ').replace(/\s+/g, ' ');
  return [{ path: path.slice(1), said: comment.split('Default: ')[1], isOptional, value: (entry as unknown as { default?: unknown }).default }];
}

interface Schema extends v.GenericSchema {
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  options?: v.GenericSchema[];
  entries?: Record<string, v.GenericSchema>;
}

function bareOf(schema: v.GenericSchema): Schema {
  const { wrapped } = schema as Schema;
  return wrapped ? bareOf(wrapped) : schema;
}

function itemOf(schema: v.GenericSchema): v.GenericSchema {
  return bareOf(schema).item!;
}

/** Returns the entries of the schema. For a variant or a union, those of its option of this kind. */
function entriesOf(schema: v.GenericSchema, kind: string | undefined): Record<string, v.GenericSchema> {
  const { entries, options = [] } = bareOf(schema);
  if (entries) return entries;
  const option = options.map((one) => (one as Schema).entries).find((of) => (of?.['kind'] as unknown as { literal: string } | undefined)?.literal === kind);
  if (!option) throw new Error(`The schema has no option of the kind ${kind}.`);
  return option;
}

function kindOf(type: ts.InterfaceDeclaration | ts.TypeLiteralNode): string | undefined {
  const kind = type.members.filter(ts.isPropertySignature).find((member) => member.name.getText() === 'kind')?.type;
  return kind && ts.isLiteralTypeNode(kind) && ts.isStringLiteral(kind.literal) ? kind.literal.text : undefined;
}
