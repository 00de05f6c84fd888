import { refusalSentence } from '../../../../lambda/domain/refusal';
import { parseStartDialRequest } from '../../../../lambda/http/start-dial-request';

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
    expect(refusal).toMatchObject({ code: 'field-unknown', field: 'agentArn' });
    expect(refusalSentence(refusal as never)).toBe('The field "agentArn" is not known here. Allowed are: number, relatedContactId, comment, mode.');
  });

  test.each([
    [{}, 'number'],
    [{ number: 49301234 }, 'number'],
    [{ number: '   ' }, 'number'],
    [{ number: '1'.repeat(41) }, 'number'],
    [{ number: '030123456', comment: 'x'.repeat(501) }, 'comment'],
    [{ number: '030123456', mode: 'fast' }, 'mode'],
    [{ number: '030123456', relatedContactId: '../admin' }, 'relatedContactId'],
  ])('%j is refused, naming %s and what is allowed', (body, field) => {
    const refusal = parseStartDialRequest(JSON.stringify(body));
    expect(refusal).toMatchObject({ code: 'field-invalid', field });
    expect(refusalSentence(refusal as never)).toContain(`"${field}" must be`);
  });
});
