import { type BodyRefusal, GROUND_REFUSALS } from '../../../lambda/ground/domain/refusals';
import { createRefusalAnswer } from '../../../lambda/http/problem';
import { parseStartDialRequest } from '../../../lambda/dials/http/start-dial-request';

describe('the body of POST /dials', () => {
  test('is taken with all its fields', () => {
    const body = { number: ' 030 123456 ', relatedContactId: 'a1-b2', comment: 'Invoice', mode: 'legacy' };
    expect(parseStartDialRequest(JSON.stringify(body))).toEqual({ ...body, number: '030 123456' });
  });

  test.each([undefined, '', 'nonsense', '[]', '"x"', 'null', '7'])('%s is refused as no object', (body) => {
    expect(parseStartDialRequest(body)).toEqual({ code: 'body-malformed' });
  });

  test('an unknown field is refused by name, with those there are', () => {
    const refusal = parseStartDialRequest('{"number":"030123456","agentArn":"arn:of:somebody:else"}');
    expect(refusal).toEqual({ code: 'field-unknown', field: 'agentArn', allowed: ['number', 'relatedContactId', 'callbackId', 'comment', 'mode', 'evenSo', 'atAnyHour', 'pin', 'customerZone', 'recorded', 'callerId'] });
    const { body } = createRefusalAnswer(GROUND_REFUSALS)(refusal as BodyRefusal)('en');
    expect(JSON.parse(body!)).toMatchObject({ detail: 'The field "agentArn" is not known here. Allowed are: number, relatedContactId, callbackId, comment, mode, evenSo, atAnyHour, pin, customerZone, recorded, callerId.' });
  });

  test.each([
    [{}, 'number'],
    [{ number: 49301234 }, 'number'],
    [{ number: '   ' }, 'number'],
    [{ number: '1'.repeat(101) }, 'number'],
    [{ number: '030123456', comment: 'x'.repeat(501) }, 'comment'],
    [{ number: '030123456', mode: 'fast' }, 'mode'],
    [{ number: '030123456', callerId: '030 12345678' }, 'callerId'],
    [{ number: '030123456', relatedContactId: '../admin' }, 'relatedContactId'],
  ])('%j is refused, naming %s and what is allowed', (body, field) => {
    const refusal = parseStartDialRequest(JSON.stringify(body));
    expect(refusal).toEqual({ code: 'field-invalid', field, allowed: expect.stringMatching(/./) as string });
  });
});
