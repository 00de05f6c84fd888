import { createDialbackClient } from '../../../web/api/dialback-client';
import { readPageConfig } from '../../../web/api/page-config';
import { sendOnce } from '../../../web/api/send-surely';
import { showTimeIn, showClock, showDayAndTime } from '../../../web/page/format';
import { standInCallbacks } from '../../browser/stand-in-callbacks';
import { standInDial, standInMe } from '../../browser/stand-in-service';
import { answerWith, promiseOfReads } from './spoiled-reads';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const [callback] = standInCallbacks().pending;
const dial = standInDial();
const client = (answer: () => Response) => {
  answerWith(answer);
  return createDialbackClient('https://desk.example.com/api', async () => 'token');
};

const voicemail = { id: 'vm', from: '+12065550142', receivedAt: '2026-11-23T08:12:30Z', queue: { queueId: 'q', name: 'Support' }, transcript: 'Hello.', transcriptState: 'there', recording: 'there', state: 'done', done: { by: 'ada', mine: true, at: '2026-11-23T08:30:00Z', how: 'called', note: 'Twice.' } };

promiseOfReads(() => createDialbackClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /me', standInMe(), (from) => from.me()],
  ['GET /device', { kind: 'desk-phone', number: '+493012345678', mayChoose: true }, (from) => from.device()],
  ['PUT /quiet-work', { atMostMinutes: 60, until: '2026-11-23T10:00:00Z' }, (from) => from.workQuietly(30)],
  ['GET /dials/{id}', dial, (from) => from.dial('d')],
  ['GET /dials', { dials: [dial] }, (from) => from.dials()],
  ['POST /dials', dial, (from) => from.startDial({ number: '1' }, 'k')],
  ['POST /dials for a customer who is owed a callback', { callback, notices: [] }, (from) => from.startDial({ number: '1' }, 'k')],
  ['GET /queues', { queues: standInCallbacks().queues }, (from) => from.queues()],
  ['GET /callbacks', { callbacks: standInCallbacks().pending }, (from) => from.callbacks({ list: 'pending', owner: 'anybody' })],
  ['GET /callbacks/{id}', callback, (from) => from.callback('c')],
  ['GET /related/{id}', { contactId: 'c', followedBy: [{ dial }, { callback }], ofOthers: 0 }, (from) => from.related('c')],
  ['GET /customers/{number}/numbers', { numbers: [{ number: '+12065550142', verified: { at: '2026-11-23T08:12:30Z', by: 'ada' } }] }, (from) => from.customerNumbers('+12065550142')],
  ['GET /voicemails', { voicemails: [voicemail], next: 'n' }, (from) => from.voicemails({ state: 'unanswered' })],
  ['POST /voicemails/{id}/claim', voicemail, (from) => from.changeVoicemail('vm', { type: 'claim' })],
  ['GET /voicemails/{id}/recording', { url: 'https://bucket.example.com/vm.wav', expiresAt: '2026-11-23T08:22:30Z' }, (from) => from.recordingAddress('vm')],
]);

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
