import type { VoicemailPage, VoicemailRecording } from '../../../lambda/http/voicemail-api-types';
import { supportNumber } from '../../../local/instance/local-instance';
import { closeQueue } from '../../../local/instance/close-queue';
import { offerInSupport } from '../../../local/instance/support-flow';
import { takeMessagesWhenClosed } from '../../../local/instance/take-messages';
import { deployInto, openCompany, type Company, type Deployed } from '../../../local/stage';
import type { VoicemailSetting } from '../../../lib/settings/voicemail-setting';
import { eachOnce, inWalks, mainTest } from '../../runs';

const caller = '+442079460142';
const words = 'Please call me back about my order.';

type Desk = Company & Deployed & Awaited<ReturnType<typeof openDesk>>;
let desk: Desk;
afterEach(() => desk.emulator.stop());

/** A company that keeps no call recordings of its own. */
async function openDesk(voicemails: VoicemailSetting) {
  const company = await openCompany({ virtual: true });
  const { emulator, console } = company;
  emulator.connect.centre.store.storageConfigs.clear();
  const deployed = await deployInto(company, { virtual: true, settings: () => ({ voicemails }) });
  const phone = console.phone(caller);
  return {
    ...company,
    ...deployed,
    phone,
    pass: (seconds: number) => emulator.time.advance(seconds * 1000),
    list: async (by = 'ada') => (await deployed.api.call<VoicemailPage>(by, 'GET /voicemails')).body.voicemails,
    hear: async (id: string) => (await deployed.api.call<VoicemailRecording>('ada', `GET /voicemails/${id}/recording`)).body,
  };
}

/** One whose flows take messages while they are closed. */
async function open(voicemails: VoicemailSetting) {
  const closed = await openDesk(voicemails);
  const { emulator, instance, stack } = closed;
  takeMessagesWhenClosed(emulator.connect.centre, { numberArns: [instance.supportNumberArn], moduleArn: stack.outputs.VoicemailModule });
  closeQueue(emulator.connect.centre, instance.supportQueue.arn, { from: '2026-11-23', till: '2026-11-23' });
  return closed;
}

/** A company whose callers are offered callbacks while they wait. */
async function openCompanyWithOffers() {
  const company = await openDesk(own);
  offerInSupport(company.emulator.connect.centre, { instance: company.instance, offerFlowArn: company.stack.outputs.CallbackOfferFlow });
  return company;
}

async function heard({ phone, pass }: Desk, said: string): Promise<void> {
  const isHeard = () => phone.view().heard.some((sentence) => sentence.includes(said));
  for (let waited = 0; waited < 300 && !isHeard(); waited += 1) await pass(1);
  expect(phone.view().heard.join(' ')).toContain(said);
}

/** Calls, and waits for the tone. */
async function untilTheTone({ phone, pass }: Desk): Promise<string> {
  const id = phone.call(supportNumber, undefined);
  for (let waited = 0; waited < 60 && !phone.view().heard.includes('beep'); waited += 1) await pass(1);
  expect(phone.view().heard).toContain('beep');
  return id;
}

async function leave(left: Desk): Promise<string> {
  const id = await untilTheTone(left);
  left.phone.say(words);
  await left.pass(5);
  left.phone.hangUp();
  await left.pass(60);
  return id;
}

const own = { kind: 'own', recordings: { kind: 'new' } } as const;

mainTest('a bucket of the stack: whoever calls while it is closed is asked for a message, which is listed with its words, and is heard', async () => {
  desk = await open(own);
  const id = await leave(desk);
  expect(desk.phone.view().heard.slice(1)).toEqual(['We are closed just now.', 'Please leave your message after the tone. When you are done, press any key, or simply hang up.', 'beep']);
  const [voicemail, ...more] = await desk.list();
  expect(more).toEqual([]);
  expect(voicemail).toMatchObject({ id, from: caller, queue: { name: 'Support' }, transcript: words, transcriptState: 'there', recording: 'there', state: 'open' });
  const { url } = await desk.hear(id);
  expect(url).toContain(`/CallRecordings/ivr/2026/11/23/${id}_20261123T09`);
  expect((await fetch(url)).status).toBe(200);
  // Agents who do not serve the queue are not told of it.
  expect(await desk.list('chloe')).toEqual([]);
  // A key ends a message too, and thanks are said.
  await untilTheTone(desk);
  desk.phone.say('Second.');
  await desk.pass(4);
  desk.phone.press('9');
  await desk.pass(60);
  expect(desk.phone.view().heard.at(-1)).toBe('Thank you for your message. Goodbye.');
  expect((await desk.list()).map(({ transcript }) => transcript)).toEqual(['Second.', words]);
  // Who hangs up at the tone has left nothing.
  await untilTheTone(desk);
  desk.phone.hangUp();
  await desk.pass(60);
  expect(await desk.list()).toHaveLength(2);
});

inWalks('without Transcribe, a message is listed without words, and none are awaited', async () => {
  desk = await open({ ...own, transcripts: { kind: 'none' } });
  await leave(desk);
  expect(await desk.list()).toMatchObject([{ from: caller, transcriptState: 'none', recording: 'there' }]);
});

inWalks('words that cannot be asked for yet follow later; another recording of a caller is no voicemail, and one that Transcribe cannot read has no words', async () => {
  desk = await open(own);
  const { emulator, stack } = desk;
  const refused = emulator.faults.inject({ caller: 'queuevoicemails', service: 'transcribe', operation: 'StartTranscriptionJob', kind: 'error-before' });
  const id = await untilTheTone(desk);
  desk.phone.say(words);
  await desk.pass(5);
  desk.phone.hangUp();
  await desk.pass(40);
  // Listed at once, though its words cannot be asked for yet.
  expect(await desk.list()).toMatchObject([{ id, transcriptState: 'awaited' }]);
  refused.remove();
  await desk.pass(600);
  expect(await desk.list()).toMatchObject([{ id, transcript: words }]);
  // A recording of a caller who left no message: another flow records too.
  const bucket = [...stack.resources.values()].find(({ type, properties }) => type === 'AWS::S3::Bucket' && JSON.stringify(properties).includes('ivr'))!.ref;
  const [recording] = emulator.s3.bucket(bucket).all(emulator.time.now());
  const other = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b99';
  emulator.connect.centre.addPastCall({ id: other, from: caller, startedAt: emulator.time.iso(), endedAt: emulator.time.iso(), attributes: { dialback_voicemail: id } });
  emulator.s3.put(bucket, { key: recording!.key.replace(id, other), body: recording!.body });
  // One whose sound Transcribe cannot read.
  const unreadable = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b98';
  emulator.connect.centre.addPastCall({ id: unreadable, from: caller, startedAt: emulator.time.iso(), endedAt: emulator.time.iso(), attributes: { dialback_voicemail: unreadable, dialback_voicemail_queue: desk.instance.supportQueue.arn } });
  emulator.s3.put(bucket, { key: recording!.key.replace(id, unreadable), body: Buffer.from('ID3') });
  await desk.pass(60);
  expect((await desk.list()).map((voicemail) => [voicemail.id, voicemail.transcriptState])).toEqual([[unreadable, 'none'], [id, 'there']]);
});

test.each(eachOnce([
  ['closes while they wait', true, 'at a time of your choice'],
  ['is open, of who takes no callback', false, 'as soon as an agent is free'],
], 1))('a caller leaves a message with 3, after the offer of a callback, in a queue that %s', async (_queue, closed, offered) => {
  desk = await openCompanyWithOffers();
  const { phone, emulator, instance } = desk;
  const id = phone.call(supportNumber);
  await heard(desk, 'Please hold');
  if (closed) closeQueue(emulator.connect.centre, instance.supportQueue.arn, { from: '2026-11-23', till: '2026-11-24' });
  await heard(desk, 'leave us a message');
  // The offer before is that of a queue which is open, or is not.
  expect(phone.view().heard.at(-2)).toContain(offered);
  phone.press('3');
  await heard(desk, 'beep');
  phone.say(words);
  await desk.pass(5);
  phone.hangUp();
  await desk.pass(60);
  expect(await desk.list()).toMatchObject([{ id, from: caller, queue: { name: 'Support' }, transcript: words, state: 'open' }]);
});
