import fc from 'fast-check';
import { interpolate, lookUp, parsePath, resolveLeaf } from '../../../emulator/connect/flow-runner/references';

const tree: Record<string, unknown> = {
  Attributes: { name: 'Ada', empty: '', 'with-dash': 'd', nested: { leaf: 1 }, truth: false, nothing: null },
  SegmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
  External: { list: ['a'] },
};
const root = (name: string) => tree[name];

describe('references', () => {
  test.each([
    ['$.Attributes.name', 'Ada'],
    ['$.Attributes.with-dash', 'd'],
    ['$.Attributes.nested.leaf', '1'],
    ['$.Attributes.truth', 'false'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
    ['$["Attributes"]["name"]', 'Ada'],
  ])('%s leads to %j', (path, value) => expect(resolveLeaf(path, root)).toBe(value));

  test.each(['$.Attributes.missing', '$.Attributes.nested', '$.Attributes.nothing', '$.External.list', '$.External.list[0]', '$.External.list.0', '$.Nothing.at.all', '$.Attributes.constructor', '$.', 'Attributes.name', 'x $.Attributes.name'])(
    '%s leads to no leaf',
    (path) => expect(resolveLeaf(path, root)).toBeUndefined(),
  );

  test('a path may lead to an object where one is asked for', () => expect(lookUp('$.Attributes.nested', root)).toEqual({ leaf: 1 }));

  test('a full stop after a path belongs to the sentence', () => expect(interpolate('Dear $.Attributes.name. Hello', root)).toBe('Dear Ada. Hello'));

  test('an amount in dollars is no path', () => expect(interpolate('It costs $5, or 5$.', root)).toBe('It costs $5, or 5$.'));

  test('text without a dollar sign is spoken as it stands', () => {
    fc.assert(fc.property(fc.string().filter((text) => !text.includes('$')), (text) => interpolate(text, root) === text));
  });

  test('every path of plain names is read segment by segment', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      expect(parsePath(`$.${names.join('.')}`)).toEqual(names);
    }));
  });
});
