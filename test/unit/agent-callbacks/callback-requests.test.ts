import { parseSayOutcomeRequest } from '../../../lambda/callbacks/http/say-outcome-request';
import { parseEditCallbackRequest } from '../../../lambda/agent-callbacks/http/edit-callback-request';
import { parseListCallbacksQuery } from '../../../lambda/agent-callbacks/http/list-callbacks-query';
import { parseScheduleCallbackRequest } from '../../../lambda/agent-callbacks/http/schedule-callback-request';

const DUE = { local: '2026-11-21T15:00', zone: 'Europe/London' };

describe('the body of POST /callbacks', () => {
  const parse = (body: object) => parseScheduleCallbackRequest(JSON.stringify(body));

  test('is taken with all its fields', () => {
    const fields = { number: '030 123456', queueId: 'q-1', own: true, comment: 'Invoice', crmRecord: 'crm/42', numberVerified: true, relatedContactId: 'a1-b2' };
    expect(parse({ ...fields, dueAt: DUE })).toEqual({ ...fields, at: DUE });
  });

  test('needs a time alone, on the clock or from now on', () => {
    expect(parse({ in: { days: 1, minutes: 30, zone: 'Europe/London' } })).toEqual({ own: false, at: { in: { days: 1, minutes: 30 }, zone: 'Europe/London' } });
  });

  test.each([
    [{}, { code: 'field-invalid', field: 'dueAt' }],
    [{ dueAt: DUE, in: { hours: 2, zone: 'Europe/London' } }, { code: 'field-invalid', field: 'dueAt' }],
    [{ dueAt: '2026-11-21T15:00' }, { code: 'field-invalid', field: 'dueAt' }],
    [{ dueAt: { local: '2026-11-21T15:00' } }, { code: 'field-invalid', field: 'dueAt' }],
    [{ dueAt: { ...DUE, offset: '+01:00' } }, { code: 'field-unknown', field: 'dueAt.offset', allowed: ['dueAt.local', 'dueAt.zone'] }],
    [{ in: { weeks: 1, zone: 'Europe/London' } }, { code: 'field-unknown', field: 'in.weeks' }],
    [{ in: { hours: 1.5, zone: 'Europe/London' } }, { code: 'field-invalid', field: 'in' }],
    [{ dueAt: DUE, agentId: 'somebody-else' }, { code: 'field-unknown', field: 'agentId' }],
    [{ dueAt: DUE, own: 'yes' }, { code: 'field-invalid', field: 'own' }],
    [{ dueAt: DUE, comment: 'x'.repeat(501) }, { code: 'field-invalid', field: 'comment' }],
    [{ dueAt: DUE, crmRecord: 'x'.repeat(201) }, { code: 'field-invalid', field: 'crmRecord' }],
    [{ dueAt: DUE, queueId: 'queue#1' }, { code: 'field-invalid', field: 'queueId' }],
  ])('%j is refused by name', (body, refusal) => {
    expect(parse(body)).toMatchObject(refusal);
  });
});

describe('the body of POST /callbacks/{id}/outcome', () => {
  const parse = (body: object) => parseSayOutcomeRequest(JSON.stringify(body));

  test('is a word, with a time and a version where there are any', () => {
    expect(parse({ outcome: 'reached' })).toEqual({ outcome: 'reached' });
    expect(parse({ outcome: 'try-again', dueAt: DUE, version: 3 })).toEqual({ outcome: 'try-again', at: DUE, version: 3 });
  });

  test.each([
    [{}, { code: 'field-invalid', field: 'outcome' }],
    [{ outcome: 'Reached!' }, { code: 'field-invalid', field: 'outcome' }],
    [{ outcome: 'reached', agent: 'ben' }, { code: 'field-unknown', field: 'agent' }],
    [{ outcome: 'reached', version: 0 }, { code: 'field-invalid', field: 'version' }],
    [{ outcome: 'try-again', dueAt: DUE, in: { hours: 2, zone: 'Europe/London' } }, { code: 'field-invalid', field: 'dueAt' }],
  ])('%j is refused by name', (body, refusal) => {
    expect(parse(body)).toMatchObject(refusal);
  });
});

describe('the body of PATCH /callbacks/{id}', () => {
  const parse = (body: object) => parseEditCallbackRequest(JSON.stringify(body));

  test('is taken with what it names, empty comment included', () => {
    expect(parse({ comment: '', own: false, version: 3 })).toEqual({ comment: '', own: false, version: 3 });
    expect(parse({ dueAt: DUE })).toEqual({ at: DUE });
    const moved = { number: '030 123456', queueId: 'q-1', crmRecord: '', owner: 'ben' };
    expect(parse(moved)).toEqual(moved);
  });

  test.each([
    [{}, { code: 'nothing-to-change' }],
    [{ version: 3 }, { code: 'nothing-to-change' }],
    [{ origin: 'app' }, { code: 'field-unknown', field: 'origin' }],
    [{ own: true, owner: 'ada' }, { code: 'field-invalid', field: 'owner' }],
    [{ owner: ' ' }, { code: 'field-invalid', field: 'owner' }],
    [{ queueId: 'queue#1' }, { code: 'field-invalid', field: 'queueId' }],
    [{ own: null }, { code: 'field-invalid', field: 'own' }],
    [{ comment: 'x', version: 0 }, { code: 'field-invalid', field: 'version' }],
    [{ dueAt: DUE, in: { hours: 2, zone: 'Europe/London' } }, { code: 'field-invalid', field: 'dueAt' }],
  ])('%j is refused by name', (body, refusal) => {
    expect(parse(body)).toMatchObject(refusal);
  });
});

describe('the query of GET /callbacks', () => {
  test('may be left out', () => {
    expect(parseListCallbacksQuery(undefined)).toEqual({ list: 'pending', owner: 'anybody', limit: 50 });
  });

  test('is taken with all its parameters, instants as the agenda writes them', () => {
    const place = '2026-11-21T15:00:00.000Z#2026-11-20T09:00:00.000Z#abcdefghijklmn_-';
    const query = { list: 'missed', owner: 'me', queueId: 'q-1', from: '2026-11-21T00:00Z', to: '2026-11-22T00:00:00Z', limit: '100', next: place };
    expect(parseListCallbacksQuery(query)).toEqual({
      list: 'missed',
      owner: 'me',
      queueId: 'q-1',
      from: '2026-11-21T00:00:00.000Z',
      to: '2026-11-22T00:00:00.000Z',
      limit: 100,
      after: place,
    });
  });

  test.each([
    ['list', 'all'],
    ['owner', 'ben'],
    ['queueId', 'a#b'],
    ['from', '2026-11-21T15:00:00'],
    ['from', '2026-13-21T15:00:00Z'],
    ['to', 'tomorrow'],
    ['limit', '0'],
    ['limit', '101'],
    ['limit', '5e1'],
    ['next', '9'],
    ['next', 'queue#q-1'],
  ])('%s=%s is refused by name', (parameter, value) => {
    expect(parseListCallbacksQuery({ [parameter]: value })).toMatchObject({ code: 'parameter-invalid', parameter });
  });

  test('an unknown parameter is refused by name, with those there are', () => {
    expect(parseListCallbacksQuery({ page: '2' })).toMatchObject({ code: 'parameter-unknown', parameter: 'page', allowed: expect.arrayContaining(['list', 'next']) as string[] });
  });
});
