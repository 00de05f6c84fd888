import type { Dial, Problem } from '../../../lambda/http/api-types';
import type { RelatedWork } from '../../../lambda/http/callback-api-types';
import { callbacksMade } from '../../../local/scenarios/report/callbacks-made';
import { callsMade } from './aws-calls';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { startStage, type Stage } from '../../../local/stage';

const voicemail = { id: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b01', from: customers.first, startedAt: '2026-11-23T08:40:00.000Z', endedAt: '2026-11-23T08:41:00.000Z' };

describe('a call that follows a voicemail', () => {
  let stage: Stage;
  let story: CallbackStory;
  let clicks = 0;
  const click = <Body = Dial>(body: object, by = 'ada') => stage.api.call<Body>(by, 'POST /dials', { body, headers: { 'idempotency-key': `click-${(clicks += 1)}` } });
  const related = async (by: string) => (await stage.api.call<RelatedWork>(by, `GET /related/${voicemail.id}`)).body;

  beforeAll(async () => {
    stage = await startStage({ virtual: true });
    story = new CallbackStory(stage);
    stage.emulator.connect.centre.addPastCall({ ...voicemail, attributes: { complaint: 'The charger is wrong', vmx3_from: customers.first } });
    await story.signIn();
  });
  afterAll(() => stage.stop());

  test('of another customer is refused, before anything is written or called', async () => {
    const { status, body } = await click<Problem>({ number: customers.second, relatedContactId: voicemail.id });
    expect([status, body.code]).toEqual([403, 'related-contact-of-others']);
    expect((await click<Problem>({ number: customers.second, relatedContactId: 'no-such-contact' })).body.code).toBe('related-contact-unknown');
    expect((await story.ask({ number: customers.second, queueId: stage.instance.supportQueue.id, in: { minutes: 10, zone: 'Europe/London' }, relatedContactId: voicemail.id })).body).toMatchObject({ code: 'related-contact-of-others' });
    expect(callbacksMade(stage)).toEqual([]);
    expect((await related('ada')).followedBy).toEqual([]);
  });

  test('carries the link on the customer’s own contact, and nothing that was noted of the voicemail', async () => {
    const from = stage.emulator.journal.entries.length;
    expect(await click({ number: customers.first, relatedContactId: voicemail.id })).toMatchObject({ status: 201, body: { relatedContactId: voicemail.id } });
    expect(callsMade(stage, ['apiagent'], { from }).map(({ operation }) => operation)).toEqual(['GetItem', 'BatchGetItem', 'Query', 'Query', 'DescribeContact', 'GetItem', 'UpdateItem', 'PutItem', 'StartOutboundVoiceContact']);
    await story.handle(20);
    const [contact] = callbacksMade(stage);
    expect(contact!.customerEndpoint?.address).toBe(customers.first);
    expect(contact!.attributes).toMatchObject({ dialback_related_contact: voicemail.id });
    expect(contact!.attributes).not.toHaveProperty('complaint');
    for (const { attributes } of stage.emulator.connect.centre.contacts()) if (attributes.dialback_id) expect(attributes).not.toHaveProperty('complaint');
  });

  test('is checked once: who calls that customer next about it costs Connect nothing more', async () => {
    const from = stage.emulator.journal.entries.length;
    await story.promise({ number: customers.first, queueId: stage.instance.supportQueue.id, minutes: 10, relatedContactId: voicemail.id });
    expect(callsMade(stage, ['apiagent'], { from }).filter(({ operation }) => operation === 'DescribeContact')).toEqual([]);
  });

  test('can be read from the voicemail, with what came of it, by those who may', async () => {
    expect(await related('ada')).toMatchObject({ contactId: voicemail.id, followedBy: [{ dial: { outcome: { code: 'answered' } } }, { callback: { state: 'pending' } }], ofOthers: 0 });
    expect(await related('ben')).toMatchObject({ followedBy: [{ callback: { number: customers.first } }], ofOthers: 1 });
    expect(await stage.api.call('ada', 'GET /related/a%20b')).toMatchObject({ status: 400, body: { code: 'parameter-invalid' } });
  });
});
