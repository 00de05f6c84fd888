import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { OutcomeOrder } from '../../../lambda/callbacks/usecases/say-outcome';
import { createAnsweringSayOutcome, createClaimingStartDial } from '../../../lambda/voicemails/usecases/answer-by-call';
import type { StartDial } from '../../../lambda/dials/usecases/start-dial';
import type { HandleVoicemail } from '../../../lambda/voicemails/usecases/handle-voicemail';
import { SAMPLES } from '../../../docs/print/callback-samples';
import { ADA } from '../../fakes/dial-ports';

const CALLBACK: Callback = { ...SAMPLES.connected, relatedContactId: 'voicemail-1' };
const ORDER: OutcomeOrder = { agent: ADA, callback: CALLBACK, outcome: 'reached' };

function setUp(handle: HandleVoicemail) {
  return createAnsweringSayOutcome({ sayOutcome: async ({ callback }) => ({ callback }), handle, ownOutcomes: [] });
}

describe('what an agent says of a call about a voicemail', () => {
  test('answers the voicemail, or leaves it to others', async () => {
    const steps: string[] = [];
    const handle: HandleVoicemail = async (_agent, id, { type }) => {
      steps.push(`${id} ${type}`);
      return { refusal: { code: 'voicemail-not-found' } };
    };
    const say = setUp(handle);
    await say(ORDER);
    await say({ ...ORDER, outcome: 'no-answer' });
    await say({ ...ORDER, callback: SAMPLES.connected });
    expect(steps).toEqual(['voicemail-1 done', 'voicemail-1 not-reached']);
  });

  test('answers the one that the agent clicked, too, where the callback that the click became followed another', async () => {
    const steps: string[] = [];
    const handle: HandleVoicemail = async (_agent, id, { type }) => {
      steps.push(`${id} ${type}`);
      return { refusal: { code: 'voicemail-not-found' } };
    };
    await setUp(handle)({ ...ORDER, callback: { ...CALLBACK, attempt: { ...SAMPLES.connected.attempt, answersContactId: 'voicemail-2' } } as Callback });
    expect(steps).toEqual(['voicemail-1 done', 'voicemail-2 done']);
  });

  test('fails where the voicemail could not be marked, so that it is said again: else a colleague would call about it', async () => {
    await expect(setUp(() => Promise.reject(new Error('no answer')))(ORDER)).rejects.toThrow('no answer');
  });
});

describe('a click that follows a contact', () => {
  const started = { created: true, callback: SAMPLES.connected } as Awaited<ReturnType<StartDial>>;
  const order = { agent: ADA, number: '+12065550142', mode: 'queued-callback', relatedContactId: 'c-1', idempotencyKey: 'k' } as const;
  const setUpClick = (handle: HandleVoicemail) => createClaimingStartDial({ startDial: async () => started, handle });
  const none: HandleVoicemail = async () => ({ refusal: { code: 'voicemail-not-found' } });
  const ofOthers: HandleVoicemail = async () => ({ refusal: { code: 'voicemail-not-found' }, ofOthers: true });

  test('goes on where the contact is no voicemail, and is refused where it is one of others', async () => {
    expect(await setUpClick(none)(order)).toBe(started);
    expect(await setUpClick(ofOthers)(order)).toEqual({ refusal: { code: 'voicemail-of-others' } });
    expect(await setUpClick(ofOthers)({ ...order, evenSo: true })).toBe(started);
  });

  test('claims as the supervisor who clicks, too: they see the voicemails of queues that they do not serve', async () => {
    const asked: unknown[] = [];
    const handle: HandleVoicemail = async ({ role }) => {
      asked.push(role);
      return { refusal: { code: 'voicemail-not-found' } };
    };
    await setUpClick(handle)({ ...order, role: { kind: 'administrator' } });
    expect(asked).toEqual([{ kind: 'administrator' }]);
  });
});
