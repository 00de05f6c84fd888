import { contextBytes } from '../../../lambda/app-access/domain/context-data';
import { parseCallbackRequest } from '../../../lambda/app-requests/http/callback-request';
import { parseNumberCheckRequest } from '../../../lambda/app-access/http/number-check-request';
import { readAppCustomer, type CustomerHttpRequest } from '../../../lambda/app-access/http/customer-route';
import { parseSlotsQuery } from '../../../lambda/slots/http/slots-query';

const BODY = { number: '030 12345678', queueId: 'q-support' };
const CHECK = { id: 'A'.repeat(43), code: '012345' };
const parse = (more: object) => parseCallbackRequest(JSON.stringify({ ...BODY, ...more }));

test('a callback request is read with everything that may be said', () => {
  expect(parse({ slot: '2026-11-23T15:00:00Z', comment: ' The invoice ', context: { basket: 'B-17' }, check: CHECK })).toEqual({
    ...BODY,
    slotStartsAt: '2026-11-23T15:00:00.000Z',
    comment: 'The invoice',
    context: { basket: 'B-17' },
    check: CHECK,
  });
  expect(parse({})).toEqual(BODY);
});

test.each([
  ['no number', { number: undefined }, 'number'],
  ['a queue id with a path in it', { queueId: '../q' }, 'queueId'],
  ['a slot without a zone', { slot: '2026-11-23T15:00:00' }, 'slot'],
  ['a slot on a day that is none', { slot: '2026-02-31T25:00:00Z' }, 'slot'],
  ['a comment that no agent would hear out', { comment: 'x'.repeat(501) }, 'comment'],
  ['a code of five digits', { check: { ...CHECK, code: '12345' } }, 'check'],
  ['a check id that is none', { check: { ...CHECK, id: 'A' } }, 'check'],
  ['context that is a list', { context: ['a'] }, 'context'],
  ['context that is no text', { context: { basket: 17 } }, 'context'],
  ['an empty text in the context', { context: { basket: '' } }, 'context'],
  ['a name that no attribute can have', { context: { 'basket id': 'B' } }, 'context'],
  ['a name that means something to JavaScript', JSON.parse('{"context":{"__proto__":"x"}}') as object, 'context'],
  ['51 texts in the context', { context: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`n${n}`, 'x'])) }, 'context'],
  ['more than 28 KB of context', { context: { note: 'x'.repeat(28 * 1024) } }, 'context'],
])('%s is refused by the name of the field', (_what, more, field) => {
  expect(parse(more)).toMatchObject({ code: 'field-invalid', field });
});

test('28 KB of context are taken, counted in bytes as Connect counts them', () => {
  const room = 28 * 1024 - 'dialback_context_note'.length;
  expect(parse({ context: { note: 'x'.repeat(room) } })).toHaveProperty('context');
  expect(parse({ context: { note: 'ü'.repeat(Math.floor(room / 2)) } })).toHaveProperty('context');
  expect(parse({ context: { note: 'ü'.repeat(Math.floor(room / 2) + 1) } })).toMatchObject({ code: 'field-invalid' });
  for (const note of ['a', 'ß', '€', '😀', 'a😀ß€']) expect(contextBytes({ note })).toBe(Buffer.byteLength(`dialback_context_note${note}`));
});

test('what is not known is refused by name, in the body and within it', () => {
  expect(parse({ phone: 'x' })).toMatchObject({ code: 'field-unknown', field: 'phone' });
  expect(parse({ check: { ...CHECK, pin: '1' } })).toMatchObject({ code: 'field-unknown', field: 'check.pin', allowed: ['check.id', 'check.code'] });
  expect(parseNumberCheckRequest('{"number":"1"}')).toEqual({ number: '1', by: 'text' });
  expect(parseNumberCheckRequest('{"number":"1","by":"call"}')).toEqual({ number: '1', by: 'call' });
  expect(parseNumberCheckRequest('{"number":"1","by":"letter"}')).toMatchObject({ code: 'field-invalid', field: 'by' });
  expect(parseNumberCheckRequest('{"number":"1","queueId":"q"}')).toMatchObject({ code: 'field-unknown', field: 'queueId' });
  expect(parseNumberCheckRequest('[]')).toEqual({ code: 'body-malformed' });
});

test('slots are asked for around an instant, ten unless said otherwise', () => {
  expect(parseSlotsQuery(undefined)).toEqual({ count: 10 });
  expect(parseSlotsQuery({ around: '2026-11-23T15:00Z', count: '3' })).toEqual({ around: '2026-11-23T15:00:00.000Z', count: 3 });
  expect(parseSlotsQuery({ around: 'tomorrow' })).toMatchObject({ code: 'parameter-invalid', parameter: 'around' });
  for (const count of ['0', '51', '1e1', '-1']) expect(parseSlotsQuery({ count })).toMatchObject({ code: 'parameter-invalid', parameter: 'count' });
  expect(parseSlotsQuery({ zone: 'UTC' })).toMatchObject({ code: 'parameter-unknown', parameter: 'zone' });
});

test('the customer is who the app says, and somebody; the app is who the authorizer says', () => {
  const request = (customerId?: string) => ({ headers: { 'x-customer-id': customerId }, requestContext: { authorizer: { lambda: { app: 'shop' } } } }) as unknown as CustomerHttpRequest;
  expect(readAppCustomer(request('c-1'))).toEqual({ app: 'shop', customerId: 'c-1' });
  expect(readAppCustomer(request())).toEqual({ code: 'customer-id-missing' });
  expect(readAppCustomer(request(''))).toEqual({ code: 'customer-id-missing' });
  for (const bad of ['x'.repeat(129), 'two words', 'zoë']) expect(readAppCustomer(request(bad))).toEqual({ code: 'customer-id-invalid' });
});
