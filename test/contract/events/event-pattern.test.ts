import fc from 'fast-check';
import { compilePattern } from '../../../emulator/events/event-pattern';

const event = {
  source: 'aws.connect',
  'detail-type': 'Amazon Connect Contact Event',
  detail: { eventType: 'QUEUED', state: null, attempts: 3, address: '10.1.2.3', tags: ['vip', 'late'], empty: [], agent: { arn: 'arn:aws:x/1' }, legs: [{ kind: 'did', n: 1 }, { kind: 'cell', n: 2 }], mixed: [{ b: 1 }, { c: 'c' }], 'state.status': 'running', path: '/Users/me/dir/dir/dir/dir/dir/doc.txt' },
};
const matches = (detail: Record<string, unknown>) => compilePattern({ detail })(event);

describe('event patterns, as EventBridge documents them', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['a literal', { eventType: ['QUEUED'] }, true],
    ['another literal', { eventType: ['queued'] }, false],
    ['any of several', { eventType: ['INITIATED', 'QUEUED'] }, true],
    ['all of several fields', { eventType: ['QUEUED'], attempts: [4] }, false],
    ['null', { state: [null] }, true],
    ['a number, not its text', { attempts: ['3'] }, false],
    ['prefix', { eventType: [{ prefix: 'QUE' }] }, true],
    ['suffix', { eventType: [{ suffix: 'ED' }] }, true],
    ['suffix that is elsewhere', { eventType: [{ suffix: 'QUE' }] }, false],
    ['equals-ignore-case', { eventType: [{ 'equals-ignore-case': 'queued' }] }, true],
    ['prefix with equals-ignore-case', { eventType: [{ prefix: { 'equals-ignore-case': 'que' } }] }, true],
    ['anything-but itself', { eventType: [{ 'anything-but': 'QUEUED' }] }, false],
    ['anything-but a list', { eventType: [{ 'anything-but': ['A', 'B'] }] }, true],
    ['anything-but a prefix', { eventType: [{ 'anything-but': { prefix: 'QUE' } }] }, false],
    ['anything-but a suffix', { eventType: [{ 'anything-but': { suffix: 'X' } }] }, true],
    ['anything-but a wildcard', { eventType: [{ 'anything-but': { wildcard: 'Q*D' } }] }, false],
    ['anything-but does not match an absent field', { absent: [{ 'anything-but': 'x' }] }, false],
    ['numeric range', { attempts: [{ numeric: ['>', 0, '<=', 3] }] }, true],
    ['numeric range left open below', { attempts: [{ numeric: ['<', 3] }] }, false],
    ['exists', { eventType: [{ exists: true }] }, true],
    ['exists: false on an absent field', { absent: [{ exists: false }] }, true],
    ['exists: false under an absent object', { absent: { deeper: [{ exists: false }] } }, true],
    ['exists of null', { state: [{ exists: true }] }, true],
    ['exists looks at leaves only', { agent: [{ exists: true }] }, false],
    ['cidr', { address: [{ cidr: '10.1.0.0/16' }] }, true],
    ['cidr elsewhere', { address: [{ cidr: '10.2.0.0/16' }] }, false],
    ['wildcard', { eventType: [{ wildcard: 'Q*U*D' }] }, true],
    ['wildcard with a literal star', { eventType: [{ wildcard: 'Q\\*D' }] }, false],
    ['an escaped star beside a star', { eventType: [{ wildcard: 'Q\\**' }] }, false],
    ['exactly', { eventType: [{ exactly: 'QUEUED' }] }, true],
    ['a cidr of the other family', { address: [{ cidr: '::/0' }] }, false],
    ['any element of an array', { tags: ['vip'] }, true],
    ['no element of an array', { tags: ['early'] }, false],
    ['fields of one element of an array', { legs: { kind: ['cell'], n: [2] } }, true],
    ['fields of different elements of an array', { legs: { kind: ['cell'], n: [1] } }, false],
    ['fields of different elements, one of them in $or', { legs: { kind: ['cell'], $or: [{ n: [1] }, { n: [3] }] } }, false],
    ['exists: false on a field that another element has', { mixed: { b: [{ exists: false }] } }, false],
    ['exists: false on a field that the same element lacks', { mixed: { b: [1], c: [{ exists: false }] } }, true],
    ['exists: false under an empty array', { empty: { b: [{ exists: false }] } }, true],
    ['a step where the event has a dot in the name', { state: { status: ['running'] } }, true],
    ['a dot in the name where the event has a step', { 'agent.arn': ['arn:aws:x/1'] }, true],
    ['a dot in the name and a step', { 'state.status': { status: ['running'] } }, false],
    ['wildcards that are just simple enough', { path: [{ wildcard: '/Users/*/dir/dir/dir/dir/dir/doc.txt' }] }, true],
    ['an element of an array of objects', { legs: { kind: ['cell'] } }, true],
    ['$or', { $or: [{ eventType: ['X'] }, { attempts: [3] }] }, true],
    ['$or with neither', { $or: [{ eventType: ['X'] }, { attempts: [4] }] }, false],
    ['$or beside another field', { eventType: ['X'], $or: [{ attempts: [3] }, { attempts: [4] }] }, false],
  ])('%s', (_, detail, expected) => {
    expect(matches(detail)).toBe(expected);
  });

  it.each<[unknown, string]>([
    [{ detail: { eventType: [{ near: 'QUEUED' }] } }, 'Unrecognized match type near'],
    [{ detail: { eventType: [{ constructor: 'QUEUED' }] } }, 'Unrecognized match type constructor'],
    [{ a: [{ numeric: ['toString', 1] }] }, 'Unrecognized numeric range operator: toString'],
    [{ detail: { eventType: [{ prefix: 'a', suffix: 'b' }] } }, 'Only one key allowed in match expression'],
    [{ detail: { eventType: [] } }, 'Empty arrays are not allowed'],
    [{ detail: { eventType: 'QUEUED' } }, '"eventType" must be an object or an array'],
    [{ detail: { eventType: [{ numeric: ['~', 1] }] } }, 'Unrecognized numeric range operator: ~'],
    [{ detail: { eventType: [{ exists: 'yes' }] } }, 'exists match pattern must be either true or false.'],
    [{ detail: { eventType: [{ wildcard: 'a**b' }] } }, 'Consecutive wildcard characters at pos 2'],
    [{ detail: { $or: [{ a: [1] }] } }, 'There must have at least 2 Objects in $or relationship.'],
    [{}, 'Empty objects are not allowed'],
    // Refused by EventBridge itself, as others saw.
    [{ a: [{ wildcard: '*:*:*:*:*:event-bus/*' }] }, 'Rule is too complex'],
    [{ a: ['one', 'two', 'three', 'four'].map((name) => ({ wildcard: `*:stack/${name}/*` })) }, 'Rule is too complex'],
    [{ a: [{ 'anything-but': { wildcard: ['*:*:*:*:', '*:*'] } }] }, 'Rule is too complex'],
    [{ a: [{ 'anything-but': { prefix: { 'equals-ignore-case': 'file' } } }] }, 'Value of anything-but must be an array or single string/number value.'],
    [{ a: [{ numeric: ['<', '5'] }] }, 'Value of < must be numeric'],
    // The reference engine's own cases.
    [{ a: [{ cidr: '10.0.0.0' }] }, "one '/' required"],
    [{ a: [{ cidr: '10.0.0.0/x' }] }, 'mask bits must be an integer'],
    [{ a: [{ cidr: '10.0.0.0/32' }] }, 'IPv4 mask bits must be < 32'],
    [{ a: [{ cidr: '::1/128' }] }, 'IPv6 mask bits must be < 128'],
    [{ a: [{ cidr: 'foo/8' }] }, 'Nonstandard IP address: foo'],
    [{ a: [{ numeric: ['>', 1, '>', 2] }] }, 'Bad numeric range operator: >'],
    [{ a: [{ numeric: ['<', 1, '>', 0] }] }, 'Too many elements in numeric expression'],
    [{ a: [{ numeric: ['>', 1, '<', 1] }] }, 'Bottom must be less than top'],
    [{ a: [{ numeric: ['>', 1, '<', 30, false] }] }, 'Too many elements in numeric expression'],
    [{ a: [{ numeric: ['='] }] }, 'must be numeric'],
    [{ a: [{ numeric: 3 }] }, 'must be an array'],
    [{ a: [{ 'anything-but': null }] }, 'Value of anything-but must be an array or single string/number value.'],
    [{ a: [{ 'anything-but': [true] }] }, 'null|boolean is not supported'],
    [{ a: [{ 'anything-but': ['child0', 111] }] }, 'mixed type is not supported'],
    [{ a: [{ 'anything-but': { prefix: '' } }] }, 'Null prefix/suffix not allowed'],
    [{ a: [{ 'anything-but': { suffix: 27 } }] }, 'must be a string'],
    [{ a: [{ 'anything-but': { 'equals-ignore-case': [1, 2] } }] }, 'Inside anything-but/equals-ignore-case list'],
    [{ a: [{ prefix: { 'equals-ignore-case': 'abc', test: 'def' } }] }, 'Only one key allowed'],
    [{ a: [{ exactly: 33 }] }, 'exactly match pattern must be a string'],
    [{ a: [{ wildcard: 'a*c\\def' }] }, 'Invalid escape character at pos 4'],
    [{ a: [{ wildcard: 'ab\\' }] }, 'Invalid escape character at pos 3'],
    [{ a: [{ wildcard: 'a\\\\**' }] }, 'Consecutive wildcard characters at pos 4'],
    [{ $or: [{ prefix: ['a'] }, { b: [1] }] }, 'prefix is Ruler reserved fieldName'],
  ])('refuses %j', (pattern, reason) => {
    expect(() => compilePattern(pattern as Record<string, unknown>)).toThrow(reason);
  });

  const text = fc.string({ maxLength: 8 });
  it('finds an event by the exact values of any of its fields', () => {
    const detail = fc.dictionary(fc.string({ minLength: 1 }).filter((name) => name !== '$or' && name !== '__proto__'), fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), { minKeys: 1 });
    fc.assert(
      fc.property(detail, (fields) => {
        const pattern = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
        expect(compilePattern({ detail: pattern })({ detail: fields })).toBe(true);
        expect(compilePattern({ detail: pattern })({ detail: {} })).toBe(false);
      }),
    );
  });

  it('lets anything-but be the opposite of what it holds, for every field that is there', () => {
    fc.assert(
      fc.property(text, fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('prefix', 'suffix', 'equals-ignore-case'), (value, wanted, operator) => {
        const on = (entry: unknown) => compilePattern({ field: [entry] })({ field: value });
        expect(on({ 'anything-but': { [operator]: wanted } })).toBe(!on({ [operator]: wanted }));
        expect(on({ 'anything-but': wanted })).toBe(!on(wanted));
      }),
    );
  });

  it('matches a wildcard built from a text by cutting pieces out of it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 }).filter((piece) => !/[*\\]/.test(piece)), { minLength: 1, maxLength: 4 }), fc.array(text, { minLength: 4, maxLength: 4 }), (pieces, fillings) => {
        const whole = pieces.map((piece, at) => piece + (at < pieces.length - 1 ? fillings[at] : '')).join('');
        expect(compilePattern({ field: [{ wildcard: pieces.join('*') }] })({ field: whole })).toBe(true);
      }),
    );
  });
});
