import { reportAction, show } from './report';
import type { ActionRule } from './rule';

const LONGEST = 50;
const FORBIDDEN_CHARACTER = /[%:(\\/)=$,;[\]{}]/;
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__', 'constructor', '__defineGetter__', '__defineSetter__', 'toString', 'hasOwnProperty', 'isPrototypeOf',
  'propertyIsEnumerable', 'toLocaleString', 'valueOf',
]);

export const identifierForm: ActionRule = {
  name: 'identifier-form',
  severity: 'error',
  says: 'An identifier has 1 to 50 characters, none of % : ( \\ / ) = $ , ; [ ] { }, and is no name of JavaScript\'s Object.',
  source: '§1.1 [D] FAC',
  check(at) {
    const { identifier } = at;
    const fault = faultOf(identifier);
    if (fault !== undefined) reportAction(at, identifierForm, { message: `the identifier ${show(identifier)} ${fault}` });
  },
};

function faultOf(identifier: string): string | undefined {
  if (identifier === '') return 'is empty; it takes 1 to 50 characters';
  if (identifier.length > LONGEST) return `has ${identifier.length} characters; at most ${LONGEST} are allowed`;
  const character = FORBIDDEN_CHARACTER.exec(identifier)?.[0];
  if (character !== undefined) return `has the character ${show(character)}; none of % : ( \\ / ) = $ , ; [ ] { } is allowed`;
  return RESERVED.has(identifier) ? 'is reserved; choose another' : undefined;
}
