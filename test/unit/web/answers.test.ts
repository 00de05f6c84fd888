import { createDialbackClient } from '../../../web/api/dialback-client';
import { createLabClient, readJournalLine } from '../../../web/api/lab-client';
import { readPageConfig } from '../../../web/api/page-config';
import { sendOnce } from '../../../web/api/send-surely';
import { showClock, showDayAndTime, showHourAndMinute, showSpan, showTimeIn } from '../../../web/page/format';
import { agentAnswers, labAnswers } from '../../browser/right-answers';
import { standInCallbacks } from '../../browser/stand-in-callbacks';
import { answerWith, promiseOfReads } from './spoiled-reads';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const { dial } = agentAnswers;
const client = (answer: () => Response) => {
  answerWith(answer);
  return createDialbackClient('https://desk.example.com/api', async () => 'token');
};

promiseOfReads(() => createDialbackClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /me', agentAnswers.me, (from) => from.me()],
  ['GET /device', agentAnswers.device, (from) => from.device()],
  ['PUT /quiet-work', agentAnswers.quietWork, (from) => from.workQuietly(30)],
  ['GET /dials/{id}', dial, (from) => from.dial('d')],
  ['GET /dials', agentAnswers.dials, (from) => from.dials()],
  ['POST /dials', dial, (from) => from.startDial({ number: '1' }, 'k')],
  ['POST /dials for a customer who is owed a callback', { callback: agentAnswers.callback, notices: [] }, (from) => from.startDial({ number: '1' }, 'k')],
  ['GET /queues', agentAnswers.queues, (from) => from.queues()],
  ['GET /callbacks', agentAnswers.callbacks, (from) => from.callbacks({ list: 'pending', owner: 'anybody' })],
  ['GET /callbacks/{id}', agentAnswers.callback, (from) => from.callback('c')],
  ['GET /related/{id}', agentAnswers.related, (from) => from.related('c')],
  ['GET /customers/{number}/numbers', agentAnswers.numbers, (from) => from.customerNumbers('+12065550142')],
  ['GET /voicemails', { voicemails: [agentAnswers.voicemail], next: 'n' }, (from) => from.voicemails({ state: 'unanswered' })],
  ['POST /voicemails/{id}/claim', agentAnswers.voicemail, (from) => from.changeVoicemail('vm', { type: 'claim' })],
  ['GET /voicemails/{id}/recording', agentAnswers.recording, (from) => from.recordingAddress('vm')],
]);

promiseOfReads(() => createLabClient('https://desk.example.com/lab'), [
  ['GET /lab/api/state/changes', labAnswers.state, (from) => from.state()],
  ['GET /lab/api/journal/page', labAnswers.journal, (from) => from.journalPage(9)],
]);

test('after a state of the lab that cannot be read, all of it is asked for', async () => {
  const answers = [labAnswers.state, { version: '2', parts: { clock: { value: null } } }, labAnswers.state];
  answerWith(() => Response.json(answers.shift()));
  const from = createLabClient('/lab');
  await from.state();
  await expect(from.state()).rejects.toThrow('cannot be read');
  await expect(from.state()).resolves.toMatchObject({ journalOrder: 0 });
  expect(vi.mocked(fetch).mock.calls.map(([address]) => address)).toEqual(['/lab/api/state/changes', '/lab/api/state/changes?since=1', '/lab/api/state/changes']);
});

test.each(['', '{}', 'null', '{"order":"1"}'])('a line of the journal that cannot be read is none: %s', (data) => {
  expect(readJournalLine(data)).toBeUndefined();
});

test('what cannot be told is shown as –', () => {
  expect([showHourAndMinute(NaN), showSpan(NaN)]).toEqual(['–', '–']);
});

test('an entry that cannot be read takes no other with it, and is counted', async () => {
  const [first, second] = standInCallbacks().pending;
  const page = await client(() => Response.json({ callbacks: [{ ...first, state: 'of another age' }, second, null] })).callbacks({ list: 'pending', owner: 'me' });
  expect(page).toMatchObject({ callbacks: [{ id: second!.id }], unread: 2 });
});

test('a part that only adds to a call is left out when it cannot be read', async () => {
  const read = await client(() => Response.json({ ...dial, measures: 'none', journey: [{ at: 1 }], said: 7 })).dial('d');
  expect(read).toMatchObject({ id: dial.id, measures: {}, journey: [] });
  expect(read.said).toBeUndefined();
});

test('a call whose answer cannot be read may have been placed: it is unconfirmed, and may be asked for again with its key', async () => {
  const from = client(() => new Response('<html>', { status: 200 }));
  expect(await sendOnce(() => from.startDial({ number: '1' }, 'k'))).toEqual({ kind: 'unconfirmed' });
});

test('no answer is waited for without an end', async () => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), milliseconds);
    return controller.signal;
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation((_input, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error))));
  const waiting = createDialbackClient('https://desk.example.com/api', async () => 'token').me();
  const failed = expect(waiting).rejects.toThrow('Dialback did not answer');
  await vi.advanceTimersByTimeAsync(32_000);
  await failed;
  vi.useRealTimers();
});

test.each(['', 'not a time', 'Saturday, Sep 13 at 08:12 AM (Instance Time)'])('the time "%s" is shown as –', (instant) => {
  expect([showClock(instant), showDayAndTime(instant), showTimeIn('Europe/Berlin', instant)]).toEqual(['–', '–', '–']);
});

test('a time in a zone that the browser does not know is shown as –', () => {
  expect(showTimeIn('Mars/Olympus', '2026-11-23T09:00:00Z')).toBe('–');
});

test.each([
  [undefined, 'holds no settings'],
  [{ signIn: { kind: 'oidc', issuer: 'https://a.example', clientId: 'x' } }, 'apiUrl is missing'],
  [{ apiUrl: '/api', signIn: { kind: 'oidc', clientId: 'x' } }, 'signIn.issuer is missing'],
  [{ apiUrl: '/api', signIn: { kind: 'oidc', issuer: 'https://a.example', clientId: 'x', token: 'both' } }, 'signIn.token must be one of id, access'],
])('settings of the page that cannot be used are refused by the name of the field: %j', (config, words) => {
  expect(() => readPageConfig(config)).toThrow(words);
});
