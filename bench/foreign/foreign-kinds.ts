import { agentName } from '../../local/scenarios/story/story';
import type { CallbackStory } from '../../local/scenarios/story/callback-story';
import { instanceArn, instanceId, salesNumber, supportNumber } from '../../local/instance/local-instance';

/** One kind of contact, which Dialback has not made. */
export interface ForeignKind {
  kind: string;
  /** One such contact, from its beginning to its end. */
  play(story: CallbackStory, number: string): Promise<void>;
}

const talkSeconds = 30;

/** The kinds, in the order in which they are played. The last one is of ours. */
export const foreignKinds: readonly ForeignKind[] = [
  {
    kind: 'outbound, dialled by hand',
    async play(story, number) {
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      story.desk(agentName).dial(number);
      await story.connected();
      await story.pass(talkSeconds);
      await finish(story);
    },
  },
  {
    kind: 'inbound, answered in a queue',
    async play(story, number) {
      story.callIn(number);
      await story.answer();
      await story.pass(talkSeconds);
      await finish(story);
    },
  },
  {
    kind: 'inbound, hung up before any queue',
    async play(story, number) {
      story.callIn(number);
      await story.pass(1);
      story.phone(number).hangUp();
      await story.pass(talkSeconds);
    },
  },
  {
    kind: 'placed by other software, answered',
    async play(story, number) {
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      await place(story, number);
      await story.answer();
      await story.pass(talkSeconds);
      await finish(story);
    },
  },
  {
    kind: 'placed by other software, not answered',
    async play(story, number) {
      story.phone(number).behave({ kind: 'no-answer' });
      await place(story, number);
      await story.pass(70);
    },
  },
  ...['CHAT', 'TASK'].map((channel): ForeignKind => ({ kind: channel.toLowerCase(), play: (story, number) => told(story, { channel, initiationMethod: 'API', number }) })),
  ...['TRANSFER', 'QUEUE_TRANSFER', 'EXTERNAL_OUTBOUND'].map(
    (initiationMethod): ForeignKind => ({ kind: initiationMethod.toLowerCase().replace('_', ' '), play: (story, number) => told(story, { channel: 'VOICE', initiationMethod, number }) }),
  ),
  {
    kind: 'clicked: of ours',
    async play(story, number) {
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      const { status, body } = await story.stage.api.call(agentName, 'POST /dials', { body: { number }, headers: { 'idempotency-key': `click-on-${number.slice(1)}` } });
      if (status !== 201) throw new Error(`The click was answered ${status}: ${JSON.stringify(body)}`);
      await story.handle(talkSeconds);
      await story.pass(60);
    },
  },
];

async function finish(story: CallbackStory): Promise<void> {
  await story.finish();
  await story.pass(5);
}

/** A call that other software places through the API, from a number that Dialback places none from, and puts into the queue of Sales. */
async function place({ stage: { emulator } }: CallbackStory, number: string): Promise<void> {
  const { flows } = emulator.connect.centre.store;
  const { id } = [...flows.values()].find(({ name }) => name === 'Sales inbound')!;
  await emulator.call('connect', 'StartOutboundVoiceContact', { InstanceId: instanceId, DestinationPhoneNumber: number, SourcePhoneNumber: salesNumber, ContactFlowId: id, Attributes: { campaign: 'autumn' } });
}

/** The emulator has calls alone: of other contacts it tells as Connect does, by the events of one that an agent handles. */
async function told(story: CallbackStory, { channel, initiationMethod, number }: { channel: string; initiationMethod: string; number: string }): Promise<void> {
  const { emulator } = story.stage;
  const contactId = `${channel}-${initiationMethod}-${number}`;
  for (const eventType of ['INITIATED', 'CONNECTED_TO_SYSTEM', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED']) {
    emulator.events.publish({
      ...{ source: 'aws.connect', 'detail-type': 'Amazon Connect Contact Event', account: emulator.accountId, region: emulator.region },
      ...{ time: emulator.time.iso(), resources: [`${instanceArn}/contact/${contactId}`, instanceArn] },
      detail: { eventType, contactId, channel, initiationMethod, instanceArn, initiationTimestamp: emulator.time.iso(), systemEndpoint: { type: 'TELEPHONE_NUMBER', address: supportNumber } },
    });
    await story.pass(2);
  }
}
