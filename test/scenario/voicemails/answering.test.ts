import type { Dial, Problem } from '../../../lambda/http/api-types';
import { restUntil } from '../../../local/scenarios/story/rest-until';
import { from, words } from '../../fakes/voicemail-express';
import { contactNumber, openVoicemails, type Voicemails } from './open-voicemails';

let open: Voicemails;
beforeAll(async () => {
  open = await openVoicemails();
  for (const desk of ['ada', 'ben']) {
    open.stage.console.agent(desk).login();
    open.stage.console.agent(desk).setStatus('Available');
  }
});
afterAll(() => open.stop());

let made = 0;
/** A voicemail of a queue, from a caller of its own. */
async function left(queue: 'supportQueue' | 'salesQueue' = 'supportQueue', caller = from): Promise<string> {
  const id = contactNumber((made += 1));
  open.contact(id, { vmx3_from: caller, vmx3_queue_arn: open.stage.instance[queue].arn, vmx3_timestamp: `${open.emulator.time.iso().slice(0, 19)}Z` });
  open.saveRecording({ key: `2026/11/23/${id}.wav` });
  open.saveTranscript({ key: `2026/11/23/${id}.json`, body: { results: { transcripts: [{ transcript: `${words} Number ${made}.` }] } } });
  await open.pass(10);
  return id;
}

const click = (by: string, body: object) => open.stage.api.call<Dial & Problem>(by, 'POST /dials', { body, headers: { 'idempotency-key': `k-${(made += 1)}` } });
const stateOf = async (id: string, query = '') => (await open.list('ada', query)).voicemails.find((one) => one.id === id)?.state;

test('agents see the voicemails of the queues that they serve, and cannot touch others', async () => {
  const [sales, support] = [await left('salesQueue'), await left()];
  expect((await open.list('ada')).voicemails.map(({ id }) => id)).toEqual([support, sales]);
  expect((await open.list('ben')).voicemails.map(({ id }) => id)).toEqual([support]);
  expect((await open.list('ada', `?queue=${open.stage.instance.salesQueue.id}`)).voicemails.map(({ id }) => id)).toEqual([sales]);
  expect(await open.ask('ben', `GET /voicemails?queue=${open.stage.instance.salesQueue.id}`)).toMatchObject({ status: 403, body: { code: 'voicemails-of-others' } });
  for (const step of ['claim', 'release', 'reopen'] as const) expect(await open.change('ben', sales, step)).toMatchObject({ status: 404, body: { code: 'voicemail-not-found' } });
  expect(await open.done('ben', sales, { how: 'called' })).toMatchObject({ status: 404 });
  expect(await open.recording('ben', sales)).toMatchObject({ status: 404, body: { code: 'voicemail-not-found' } });
  expect(await stateOf(sales)).toBe('open');
});

test('of two agents who claim at once, one has it', async () => {
  const id = await left();
  const answers = await Promise.all(['ada', 'ben', 'ada', 'ben'].map((by) => open.change(by, id, 'claim')));
  const winners = new Set(answers.flatMap(({ status, body }) => (status === 200 ? [body.claim?.by] : [])));
  expect(winners.size).toBe(1);
  expect(answers.filter(({ status }) => status === 409).every(({ body }) => body.code === 'claimed-by-colleague')).toBe(true);
});

test('a claim that nobody follows up is a colleague’s to take after half an hour', async () => {
  const id = await left();
  await open.change('ada', id, 'claim');
  expect(await open.change('ben', id, 'claim')).toMatchObject({ status: 409 });
  await restUntil(open.stage, open.emulator.time.now() + 30 * 60_000);
  expect(await stateOf(id)).toBe('open');
  expect((await open.change('ben', id, 'claim')).body).toMatchObject({ state: 'claimed', claim: { by: 'ben', mine: true } });
});

test('what is answered moves to the answered ones, and back', async () => {
  const id = await left();
  expect((await open.done('ada', id, { how: 'none needed', note: 'Wrong company' })).body).toMatchObject({ state: 'done', done: { by: 'ada', how: 'none needed', note: 'Wrong company' } });
  expect([await stateOf(id), await stateOf(id, '?state=done')]).toEqual([undefined, 'done']);
  expect((await open.change('ben', id, 'reopen')).body.state).toBe('open');
  expect([await stateOf(id), await stateOf(id, '?state=done')]).toEqual(['open', undefined]);
});

test('a click that is refused leaves the voicemail to others, as before', async () => {
  const id = await left();
  expect(await click('ada', { number: '+33155555555', relatedContactId: id })).toMatchObject({ status: 422 });
  expect(await stateOf(id)).toBe('open');
});

test('a click claims it; that nobody was reached leaves it with the agent, and a word that is taken back too', async () => {
  const id = await left('supportQueue', '+442079460177');
  const { body: dial } = await click('ada', { number: '+442079460177', relatedContactId: id });
  expect(await stateOf(id)).toBe('claimed');
  const desk = open.stage.console.agent('ada');
  open.stage.console.phone('+442079460177').behave({ kind: 'answers', afterSeconds: 3 });
  await open.pass(5);
  desk.accept();
  await open.pass(30);
  desk.hangUp();
  await open.pass(10);
  const say = (outcome: string, more = {}) => open.stage.api.call<Dial>('ada', `POST /dials/${dial.id}/outcome`, { body: { outcome, ...more } });
  await say('voicemail');
  expect(await stateOf(id)).toBe('claimed');
  await say('reached');
  expect(await stateOf(id, '?state=done')).toBe('done');
  await say('voicemail');
  expect(await stateOf(id)).toBe('claimed');
  const inTwoHours = { in: { hours: 2, zone: 'Europe/London' } };
  expect(await say('try-again', inTwoHours)).toMatchObject({ status: 422, body: { code: 'queue-needed' } });
  const { body: told } = await say('try-again', { ...inTwoHours, queueId: open.stage.instance.supportQueue.id });
  expect(told).toMatchObject({ said: { code: 'try-again' }, again: { callbackId: expect.any(String) } });
  expect((await say('try-again', { ...inTwoHours, queueId: open.stage.instance.supportQueue.id })).body.again).toEqual(told.again);
  expect((await open.stage.api.call('ada', `GET /callbacks/${told.again!.callbackId}`)).body).toMatchObject({ mine: true, number: '+442079460177', dueAt: told.again!.dueAt, relatedContactId: id });
  expect(await stateOf(id)).toBe('claimed');
});

test('a colleague calls all the same if they insist, and takes nothing from the agent who has it', async () => {
  const id = await left('supportQueue', '+442079460178');
  await open.change('ada', id, 'claim');
  expect(await click('ben', { number: '+442079460178', relatedContactId: id })).toMatchObject({ status: 409, body: { code: 'claimed-by-colleague' } });
  expect(await click('ben', { number: '+442079460178', relatedContactId: id, evenSo: true })).toMatchObject({ status: 201 });
  expect((await open.list('ada')).voicemails.find((one) => one.id === id)?.claim).toMatchObject({ by: 'ada' });
});

test('a list is searched by words and by number, and read by pages', async () => {
  const id = await left('supportQueue', '+442079460179');
  expect((await open.list('ada', '?search=020%207946%200179')).voicemails.map((one) => one.id)).toEqual([id]);
  expect((await open.list('ada', `?search=${encodeURIComponent(`number ${made}.`)}`)).voicemails).toHaveLength(1);
  expect((await open.list('ada', '?search=elephant')).voicemails).toEqual([]);
  const whole = (await open.list('ada')).voicemails.map((one) => one.id);
  const paged: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page = await open.list('ada', `?limit=2${next && `&next=${encodeURIComponent(next)}`}`);
    paged.push(...page.voicemails.map((one) => one.id));
    next = page.next;
  }
  expect(paged).toEqual(whole);
});

test.each([
  ['GET /voicemails?queu=x', 'parameter-unknown'],
  ['GET /voicemails?state=old', 'parameter-invalid'],
  ['GET /voicemails?limit=0', 'parameter-invalid'],
  ['GET /voicemails?next=x', 'parameter-invalid'],
  ['POST /voicemails/a%20b/claim', 'parameter-invalid'],
  ['GET /voicemails/a%20b/recording', 'parameter-invalid'],
])('%s is refused as %s', async (route, code) => {
  expect(await open.ask('ada', route)).toMatchObject({ status: 400, body: { code } });
});

test.each([
  [{}, 'field-invalid'],
  [{ how: 'letter' }, 'field-invalid'],
  [{ how: 'called', notes: 'x' }, 'field-unknown'],
  [{ how: 'called', note: 'x'.repeat(501) }, 'field-invalid'],
])('done with %j is refused as %s', async (body, code) => {
  expect(await open.done('ada', contactNumber(1), body)).toMatchObject({ status: 400, body: { code } });
});
