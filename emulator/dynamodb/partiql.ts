import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { AttributeValue, Input, Item } from './wire-types';

/** A statement of PartiQL, as far as it is emulated: `INSERT` of one item whose values are all parameters, and `UPDATE` by equalities. */
export interface Statement {
  kind: 'Insert' | 'Update';
  table: string;
  /** Values by attribute: of the item that is inserted, or that are set. */
  values: Item;
  /** `UPDATE` alone: what its `WHERE` demands. */
  where: Item;
}

const NAME = `['"]?([\\w-]+)['"]?`;
const INSERT = /^\s*INSERT\s+INTO\s+"([\w.-]+)"\s+VALUE\s+\{([^}]*)\}\s*$/i;
const UPDATE = /^\s*UPDATE\s+"([\w.-]+)"\s+(SET\s[\s\S]*?)\s+WHERE\s+([\s\S]*?)\s*$/i;

/** Reads a statement with its parameters. Source: DynamoDB Developer Guide, "PartiQL insert statements" and "PartiQL update statements". */
export function readStatement({ Statement: text, Parameters = [] }: { Statement?: unknown; Parameters?: AttributeValue[] }): Statement {
  const given = [...Parameters];
  const [, insertedInto, tuple] = INSERT.exec(String(text)) ?? [];
  if (insertedInto !== undefined) return whole({ kind: 'Insert', table: insertedInto, values: pairs(tuple!, { pattern: new RegExp(`^${NAME}\\s*:\\s*\\?$`), between: /,/ }, given), where: {} }, given);
  const [, updated, sets, demands] = UPDATE.exec(String(text)) ?? [];
  if (updated === undefined) throw new NotEmulated(`the PartiQL statement ${String(text)}. Emulated are INSERT INTO "table" VALUE {'name': ?} and UPDATE "table" SET name = ? WHERE name = ? AND name = ?.`);
  const values = pairs(sets!.replace(/^SET\s/i, ''), { pattern: new RegExp(`^${NAME}\\s*=\\s*\\?$`), between: /\sSET\s/i }, given);
  return whole({ kind: 'Update', table: updated, values, where: pairs(demands!, { pattern: new RegExp(`^${NAME}\\s*=\\s*\\?$`), between: /\sAND\s/i }, given) }, given);
}

function pairs(text: string, { pattern, between }: { pattern: RegExp; between: RegExp }, given: AttributeValue[]): Item {
  return Object.fromEntries(
    text.split(between).map((part) => {
      const [, name] = pattern.exec(part.trim()) ?? [];
      if (name === undefined) throw new NotEmulated(`the part "${part.trim()}" of a PartiQL statement. Values must be parameters (?), and conditions equalities.`);
      const value = given.shift();
      if (value === undefined) throw new ServiceError('ValidationException', 'Number of parameters in request and statement don\'t match.');
      return [name, value];
    }),
  );
}

function whole(statement: Statement, left: AttributeValue[]): Statement {
  if (left.length > 0) throw new ServiceError('ValidationException', 'Number of parameters in request and statement don\'t match.');
  return statement;
}

/** The same as a part of TransactWriteItems. `keys`: the key attributes of its table. */
export function asTransactItem({ kind, table: TableName, values, where }: Statement, keys: readonly string[]): Record<string, Input> {
  const isKey = (name: string) => keys.includes(name);
  const missing = keys.find((name) => !(name in (kind === 'Insert' ? values : where)));
  if (missing !== undefined) throw new ServiceError('ValidationException', `Where clause does not contain a mandatory equality on all key attributes: ${missing}`);
  if (kind === 'Insert') return { Put: { TableName, Item: values, ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': keys[0] } } };
  const set = Object.entries(values);
  const demanded = Object.entries(where).filter(([name]) => !isKey(name));
  return {
    Update: {
      TableName,
      Key: Object.fromEntries(Object.entries(where).filter(([name]) => isKey(name))),
      UpdateExpression: `SET ${set.map((_value, n) => `#s${n} = :s${n}`).join(', ')}`,
      ConditionExpression: ['attribute_exists(#key)', ...demanded.map((_value, n) => `#w${n} = :w${n}`)].join(' AND '),
      ExpressionAttributeNames: Object.fromEntries([['#key', keys[0]], ...set.map(([name], n) => [`#s${n}`, name]), ...demanded.map(([name], n) => [`#w${n}`, name])]),
      ExpressionAttributeValues: Object.fromEntries([...set.map(([, value], n) => [`:s${n}`, value]), ...demanded.map(([, value], n) => [`:w${n}`, value])]),
    },
  };
}
