import { CallbackStory, customers, mobiles } from '../../../local/scenarios/story/callback-story';
import { VoicemailStory } from '../../../local/scenarios/story/voicemail-story';
import { expressVoicemails } from '../../../local/voicemails/voicemail-express';
import { startStage } from '../../../local/stage';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import { readEvents, type ToldEvent } from './told-events';

const crm = { id: 'crm', address: 'https://crm.example.com/dialback', header: 'x-dialback', secretName: 'crm-key' };
const mailer = { ...crm, id: 'mailer', address: 'https://mail.example.com/dialback', about: ['voicemail' as const] };
const webhooks = [crm, mailer];

let story: CallbackStory;
let told: () => ToldEvent[];
beforeAll(async () => {
  story = new CallbackStory(await startStage({ virtual: true, settings: () => ({ voicemails: expressVoicemails, events: { bus: 'own', webhooks }, texts: { company: 'Example', reminderMinutes: 20 } }) }));
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
  await story.untilDue(story.callbacks.get(id)!.dueAt);
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
  await story.rest(600);
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

test('a server of the operator is told of each event it wants, with the agreed header, until it takes it', async () => {
  const { webhooks: outside } = story.stage.emulator;
  let isUp = false;
  outside.register(crm.address, () => ({ status: isUp ? 200 : 503 }));
  outside.register(mailer.address);
  const { id } = await story.promise({ number: mobiles.second, minutes: 60 });
  await story.rest(300);
  const asked = () => outside.requests(crm.address).filter(({ body }) => body.includes(`"${id}/asked"`));
  expect(asked().length).toBeGreaterThan(3);
  isUp = true;
  await story.rest(600);
  const taken = asked();
  await story.rest(600);
  expect(asked()).toEqual(taken);
  expect(taken.at(-1)!.headers['x-dialback']).toContain('crm-key');
  expect(JSON.parse(taken.at(-1)!.body)).toMatchObject({ source: 'dialback', 'detail-type': 'dialback.callback.asked', detail: { id: `${id}/asked`, version: 1 } });
  expect(outside.requests(mailer.address).filter(({ body }) => !body.includes('dialback.voicemail.'))).toEqual([]);
  expect(outside.requests(mailer.address).length).toBeGreaterThan(0);
  await story.cancel(id);
});

const textsTo = (number: string) => story.phone(number).view().texts.map(({ text }) => text);

test('a customer with a mobile is told by text that a callback is promised, comes soon, and was tried; once each', async () => {
  const number = mobiles.third;
  const { id } = await story.promise({ number, minutes: 60 });
  await story.rest(30 * 60);
  expect(textsTo(number)).toEqual([expect.stringMatching(/^Example will call you back on .+ at \d\d:\d\d/)]);
  await story.rest(11 * 60);
  expect(textsTo(number).slice(1)).toEqual([expect.stringMatching(/^Example will call you back .*keep your phone with you\.$/)]);
  await story.cancel(id);
  await story.pass(30);
  expect(textsTo(number).length).toBe(2);
  expect(textsTo(customers.first)).toEqual([]);
});

test('who answered STOP gets no text', async () => {
  const told = textsTo(mobiles.second);
  expect(told.length).toBeGreaterThan(0);
  story.stage.emulator.sns.optOut(mobiles.second);
  await story.promise({ number: mobiles.second, minutes: 60 });
  await story.pass(30);
  expect(textsTo(mobiles.second)).toEqual(told);
});
