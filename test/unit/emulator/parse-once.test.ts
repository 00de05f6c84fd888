import { createRequire } from 'node:module';
import { parseOnce, type Context, type Parse } from '../../../emulator/dynamodb/parse-once';

const load = createRequire(__filename);
const { parse } = load('dynalite/db/conditionParser') as { parse: Parse };
const { compare } = load('dynalite/db') as Pick<Context, 'compare'>;
const isReserved = (name: string) => name === 'size';

function opened() {
  let times = 0;
  const once = parseOnce((text, options) => ((times += 1), parse(text, options)));
  const ask = (text: string, attrVals: Record<string, Record<string, unknown>> = {}, attrNames: Record<string, string> = {}) => {
    const context = () => ({ isReserved, compare, attrNames, attrVals, unusedAttrNames: all(attrNames), unusedAttrVals: all(attrVals) });
    const [own, usual] = [context(), context()];
    const said = once(text, { context: own });
    expect(said).toEqual(parse(text, { context: usual }));
    expect([own.unusedAttrNames, own.unusedAttrVals]).toEqual([usual.unusedAttrNames, usual.unusedAttrVals]);
    return said;
  };
  return { ask, times: () => times };
}
const all = (named: object) => Object.fromEntries(Object.keys(named).map((name) => [name, true] as const));

test('an expression is read once, and says the same of other values of these types', () => {
  const { ask, times } = opened();
  const text = '#v = :at AND (attribute_not_exists(slot) OR begins_with(slot, :part))';
  for (const nth of ['1', '2', '3']) ask(text, { ':at': { N: nth }, ':part': { S: `part ${nth}` }, ':more': { S: 'unused' } }, { '#v': 'version', '#more': 'unused' });
  expect(times()).toBe(1);
});

test('it is read again for values of another type, and for other names', () => {
  const { ask, times } = opened();
  ask('#v = :at', { ':at': { N: '1' } }, { '#v': 'version' });
  ask('#v = :at', { ':at': { S: '1' } }, { '#v': 'version' });
  ask('#v = :at', { ':at': { S: '1' } }, { '#v': 'other' });
  expect(times()).toBe(3);
});

test('a range is read once, and is wrong where its ends are the wrong way round', () => {
  const { ask, times } = opened();
  const within = (from: object, to: object) => ask('slot BETWEEN :from AND :to', { ':from': { ...from }, ':to': { ...to } });
  for (const [from, to] of [['a', 'b'], ['a', 'c'], ['b', 'c']] as const) expect(within({ S: from }, { S: to })).toMatchObject({ expression: { args: [['slot'], { S: from }, { S: to }] } });
  expect(times()).toBe(1);
  expect(within({ S: 'b' }, { S: 'a' })).toMatch(/upper bound to be greater/);
  expect(within({ N: '10' }, { N: '9' })).toMatch(/upper bound to be greater/);
  expect(within({ N: '9' }, { N: '10' })).toMatchObject({ expression: { type: 'between' } });
  expect(within({ N: '9' }, { S: 'a' })).toMatch(/same data type/);
  expect(within({ S: 'b' }, { S: 'b' })).toMatchObject({ expression: { type: 'between' } });
});

test('what is wrong is found each time: it is not kept', () => {
  const { ask } = opened();
  for (const _ of [1, 2]) {
    expect(ask('size = :at', { ':at': { N: '1' } })).toMatch(/reserved keyword: size/);
    expect(ask('slot = :gone', { ':at': { N: '1' } })).toMatch(/not defined/);
    expect(ask('attribute_type(slot, :kind)', { ':kind': { S: 'X' } })).toMatch(/Invalid attribute type name/);
  }
  expect(ask('attribute_type(slot, :kind)', { ':kind': { S: 'N' } })).toMatchObject({ expression: { name: 'attribute_type' } });
});

test('what is done to one answer is not seen in the next', () => {
  const { ask } = opened();
  const values = { ':at': { N: '1' } };
  (ask('slot = :at', values) as { expression: { type: string } }).expression.type = '>';
  expect(ask('slot = :at', values)).toMatchObject({ expression: { type: '=' } });
});
