import { CallbackStory, customers, mobiles } from '../../../local/scenarios/story/callback-story';
import { VoicemailStory } from '../../../local/scenarios/story/voicemail-story';
import { expressVoicemails } from '../../../local/voicemails/voicemail-express';
import { startStage } from '../../../local/stage';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import { readEvents, type ToldEvent } from './told-events';

let story: CallbackStory;
let told: () => ToldEvent[];
beforeAll(async () => {
  story = new CallbackStory(await startStage({ virtual: true, settings: () => ({ voicemails: expressVoicemails }) }));
  told = readEvents(story.stage);
  await story.signIn();
});
afterAll(() => story.stage.stop());

const namesOf = (id: string) => told().filter(({ detail }) => detail.id.startsWith(`${id}/`)).map(({ name }) => name);
const idsTold = () => told().map(({ detail }) => detail.id);
const withoutRepeats = (ids: string[]) => [...new Set(ids)];

test('another system hears once of each thing that happens to a callback, with its number masked', async () => {
  const { id } = await story.promise({ minutes: 3 });
  await story.edit(id, { comment: 'About the invoice' });
  await story.passUntil(story.callbacks.get(id)!.dueAt);
  await story.handle(20);
  await story.ended(id);
  await story.say(id, { outcome: 'reached' });
  await story.pass(30);
  expect(namesOf(id)).toEqual(['asked', 'changed', 'placed', 'offered', 'accepted', 'answered', 'ended', 'reached'].map((what) => `dialback.callback.${what}`));
  expect(idsTold()).toEqual(withoutRepeats(idsTold()));
  expect(told().map(({ detail }) => ('callback' in detail ? detail.callback.number : ''))).toEqual(told().map(() => '+44********43'));
});

test('it hears of voicemails, of clicks, and of calls that customers announce', async () => {
  const voicemails = new VoicemailStory(story.stage, 'queued-callback');
  voicemails.customer.behave({ kind: 'answers', afterSeconds: 6 });
  voicemails.leaveMessage();
  await voicemails.pass(30);
  voicemails.transcribe('Please call me.');
  await voicemails.pass(30);
  await voicemails.clickToDial({ relatedContactId: voicemails.id });
  await voicemails.handle(20);
  await voicemails.ended();
  await story.stage.api.call('ada', `POST /voicemails/${voicemails.id}/done`, { body: { how: 'called' } });
  const announced = await story.stage.customerApi!.call<CallInView>('customer-1', 'POST /call-ins', { body: { number: mobiles.first, queueId: story.stage.instance.supportQueue.id, kind: 'immediate' } });
  await story.stage.customerApi!.call('customer-1', `DELETE /call-ins/${announced.body.token}`);
  await story.pass(30);
  expect(namesOf(voicemails.id)).toEqual(['left', 'transcribed', 'claimed', 'done'].map((what) => `dialback.voicemail.${what}`));
  expect(namesOf(voicemails.dial!.id)).toEqual(['asked', 'placed', 'offered', 'accepted', 'answered', 'ended'].map((what) => `dialback.dial.${what}`));
  expect(namesOf(announced.body.id)).toEqual(['asked', 'accepted', 'ended'].map((what) => `dialback.request.${what}`));
});

test('while EventBridge takes nothing, the events wait; then each comes, and once', async () => {
  const outage = story.stage.emulator.faults.inject({ operation: 'PutEvents', kind: 'error-before' });
  const { id } = await story.promise({ number: customers.second, minutes: 60 });
  await story.cancel(id);
  await story.pass(600);
  expect(namesOf(id)).toEqual([]);
  outage.remove();
  await story.pass(120);
  expect(namesOf(id)).toEqual(['dialback.callback.asked', 'dialback.callback.changed', 'dialback.callback.ended']);
  expect(idsTold()).toEqual(withoutRepeats(idsTold()));
});

test.each(['before', 'after'] as const)('an event is not lost when the function dies %s the bus takes it; a repeat has the same id', async (effect) => {
  const { functions } = story.stage.emulator;
  functions.crash({ functionName: functions.list().find(({ name }) => name.includes('streamoutbox'))!.name, atCall: 1, effect });
  const { id } = await story.promise({ number: customers.third, minutes: 60 });
  await story.cancel(id);
  await story.pass(120);
  const names = namesOf(id);
  // All three were in the one batch that came again.
  expect(names.length).toBe(effect === 'after' ? 6 : 3);
  expect(withoutRepeats(names)).toEqual(['dialback.callback.asked', 'dialback.callback.changed', 'dialback.callback.ended']);
  expect(withoutRepeats(idsTold().filter((told) => told.startsWith(`${id}/`))).length).toBe(3);
});
