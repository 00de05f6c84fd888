import { startEmulator, type Emulator } from '../../../emulator/emulator';
import type { BusEvent } from '../../../emulator/events/rule-target';
import { hangUp, write } from './flows';

const NUMBER = '+442079460100';
const CALLER = '+442079460999';
let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
  const { connect, events, sqs } = emulator;
  const number = connect.centre.claimNumber({ number: NUMBER });
  const wait = { Identifier: 'wait', Type: 'MessageParticipant', Parameters: { Text: 'x'.repeat(600) }, Transitions: { NextAction: 'hang-up', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'hang-up' }] } };
  connect.centre.associateNumberFlow(number.id, connect.centre.createFlow({ name: 'Answer', type: 'CONTACT_FLOW', content: write([wait, hangUp]) }).id);
  const rule = events.putRule({ name: 'inbound', pattern: { source: ['aws.connect'], detail: { eventType: ['INITIATED'], initiationMethod: ['INBOUND'] } } });
  const Policy = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*', Condition: { ArnEquals: { 'aws:SourceArn': rule.arn } } } });
  events.putTargets('inbound', [{ id: 'queue', arn: sqs.create('heard', { Policy }).arn }]);
});
afterEach(() => emulator.stop());

const heard = () => emulator.sqs.queue('heard').peek().map(({ body }) => JSON.parse(body) as BusEvent);

describe('a call that comes in, for a rule on INBOUND', () => {
  it('names the number that was dialled and not the one that calls', async () => {
    const contactId = emulator.connect.console.phone(CALLER).call(NUMBER);
    await emulator.time.advance(1_000);
    const [event] = heard();
    expect(event!.detail).toMatchObject({ contactId, channel: 'VOICE', initiationMethod: 'INBOUND', tags: { 'aws:connect:systemEndpoint': NUMBER }, systemEndpoint: { address: NUMBER } });
    expect(JSON.stringify(event)).not.toContain(CALLER);
  });

  it('leaves the number of the caller to DescribeContact, at once', async () => {
    const ContactId = emulator.connect.console.phone(CALLER).call(NUMBER);
    await emulator.time.advance(0);
    const described = await emulator.call('connect', 'DescribeContact', { InstanceId: emulator.connect.centre.store.instance.id, ContactId });
    expect(described).toMatchObject({ Contact: { CustomerEndpoint: { Address: CALLER } } });
    expect(heard()).toHaveLength(1);
  });

  it('has no number anywhere when the caller withholds it', async () => {
    const ContactId = emulator.connect.console.phone(CALLER).call(NUMBER, 'withheld');
    await emulator.time.advance(0);
    const described = (await emulator.call('connect', 'DescribeContact', { InstanceId: emulator.connect.centre.store.instance.id, ContactId })) as { Contact: object };
    expect(described.Contact).toMatchObject({ Id: ContactId, SystemEndpoint: { Address: NUMBER } });
    expect(JSON.stringify([described, heard()])).not.toContain(CALLER);
  });
});
