import * as fc from 'fast-check';
import { parseCallbackRequest } from '../../../lambda/app-requests/http/callback-request';
import { parseListCallbacksQuery } from '../../../lambda/agent-callbacks/http/list-callbacks-query';
import { parseScheduleCallbackRequest } from '../../../lambda/agent-callbacks/http/schedule-callback-request';
import { readDispatchMessage } from '../../../lambda/agenda/adapters/sqs-dispatch-queue';
import { parseCallInRequest } from '../../../lambda/call-ins/http/call-in-request';
import { parseStartDialRequest } from '../../../lambda/dials/http/start-dial-request';
import { defineSettings } from '../../../lib/settings/define-settings';
import { parseSlotsQuery } from '../../../lambda/slots/http/slots-query';
import { anyCharacter } from '../../any-character';
import { plainSettings } from '../../infrastructure/synthesize';

/** Names that every object has from elsewhere. */
const BORROWED = Object.getOwnPropertyNames(Object.prototype);
const body = (fields: string) => `{"number":"030123456","queueId":"q-1",${fields}}`;

describe('a name that every object has from elsewhere', () => {
  test.each(BORROWED)('"%s" is no field of a body', (name) => {
    const field = body(`"${name}":"x"`);
    for (const parse of [parseStartDialRequest, parseScheduleCallbackRequest, parseCallbackRequest, parseCallInRequest]) expect(parse(field)).toMatchObject({ code: 'field-unknown' });
  });

  test.each(BORROWED)('"%s" is no field within a field', (name) => {
    const due = { local: '2026-11-23T15:00', zone: 'Europe/London' };
    const inner = JSON.stringify(due).replace('}', `,"${name}":"x"}`);
    expect(parseScheduleCallbackRequest(body(`"dueAt":${inner}`))).toMatchObject({ code: 'field-unknown', field: `dueAt.${name}` });
    expect(parseCallbackRequest(body(`"check":{"${name}":"x"}`))).toMatchObject({ code: 'field-unknown', field: `check.${name}` });
    expect(parseCallInRequest(body(`"kind":"delayed","push":{"webhookId":"shop","${name}":"x"}`))).toMatchObject({ code: 'field-unknown', field: `push.${name}` });
  });

  test.each(BORROWED)('"%s" is no parameter of a query', (name) => {
    const query = JSON.parse(`{"${name}":"x"}`) as Record<string, string>;
    expect(parseListCallbacksQuery(query)).toMatchObject({ code: 'parameter-unknown', parameter: name });
    expect(parseSlotsQuery(query)).toMatchObject({ code: 'parameter-unknown', parameter: name });
  });

  test.each(BORROWED)('"%s" is no field of a message, and no setting', (name) => {
    expect(() => readDispatchMessage(`{"subject":"s","nthDial":1,"${name}":"x"}`)).toThrow(name);
    const legacy = JSON.parse(`{"allowed":false,"${name}":1}`) as { allowed: boolean };
    expect(() => defineSettings({ ...plainSettings, legacy })).toThrow(`legacy.${name} is not a setting`);
  });

  test('is a name like any other for what an app knows of its customer', () => {
    const parsed = parseCallbackRequest(body('"context":{"constructor":"ACME"}'));
    expect(parsed).toMatchObject({ context: { constructor: 'ACME' } });
  });
});

describe('text', () => {
  const commentOf = (comment: string) => {
    const parsed = parseStartDialRequest(JSON.stringify({ number: '030123456', comment }));
    return 'code' in parsed ? parsed : parsed.comment;
  };

  test('is one for what looks the same, and keeps its line breaks', () => {
    expect(commentOf('Zoe\u0308 called\r\nagain,\ttwice ')).toBe('Zoë called\nagain, twice');
  });

  test.each([['NUL', 'a\u0000b'], ['half of a character', 'a\ud83d'], ['an escape', '\u001b[31mred'], ['a C1 control', 'a\u0085b']])('with %s is refused, and the answer says why', (_what, comment) => {
    expect(commentOf(comment)).toMatchObject({ code: 'field-invalid', field: 'comment', allowed: expect.stringContaining('without control characters') as string });
    expect(parseCallbackRequest(JSON.stringify({ number: '030123456', queueId: 'q-1', context: { note: comment } }))).toMatchObject({ code: 'field-invalid', field: 'context' });
    expect(parseScheduleCallbackRequest(JSON.stringify({ number: '030123456', crmRecord: comment }))).toMatchObject({ code: 'field-invalid', field: 'crmRecord' });
  });

  test('of any kind is refused, or kept as it can be stored and shown: well formed, in NFC, short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 600 }), (comment) => {
        const kept = commentOf(comment);
        if (typeof kept !== 'string') return;
        expect(kept).toBe(kept.normalize('NFC'));
        expect(!/\p{Cs}/u.test(kept) && kept.length <= 500).toBe(true);
        expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(kept)).toBe(false);
        expect(commentOf(kept)).toBe(kept);
      }),
      { numRuns: 300 },
    );
  });
});
