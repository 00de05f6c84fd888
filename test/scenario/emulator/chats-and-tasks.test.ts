import { scriptedBot } from '../../../emulator/connect/bots/scripted-bot';
import { block, hangUp, toQueue, type Actions } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

const errors = { NoMatchingError: 'hang-up' };
const say = (id: string, Text: string, then: string) => block(id, 'MessageParticipant', { with: { Text }, then, errors });
const note = (id: string, Attributes: Record<string, string>, then: string) => block(id, 'UpdateContactAttributes', { with: { Attributes }, then, errors });

function chatting(actions: Actions, more: { initialMessage?: string; durationMinutes?: number } = {}, world = createWorld()) {
  const { contactId } = world.centre.startChat({ contactFlowId: world.publishFlow('chat', 'CONTACT_FLOW', actions), attributes: { name: 'Ana' }, ...more });
  const chat = world.centre.console.chat(contactId);
  return { world, contactId, chat, contact: () => world.centre.describeContact(contactId), texts: () => chat.view().messages.map(({ from, text }) => `${from}: ${text}`) };
}

describe('a chat', () => {
  it('runs its flow at once and writes without taking time; what belongs to a phone takes its error branch', async () => {
    const { world, contact, texts } = chatting([
      say('hello', 'Hello $.Attributes.name, by $.Channel', 'keys'),
      block('keys', 'GetParticipantInput', { with: { Text: 'Press 1', InputTimeLimitSeconds: '5' }, then: 'hang-up', errors: { InputTimeLimitExceeded: 'hang-up', NoMatchingCondition: 'hang-up', NoMatchingError: 'no-keys' } }),
      say('no-keys', 'No keys here', 'bye'),
      say('bye', 'Bye', 'hang-up'),
      hangUp,
    ]);
    await world.pass(0);
    expect(texts()).toEqual(['SYSTEM: Hello Ana, by CHAT', 'SYSTEM: No keys here', 'SYSTEM: Bye']);
    expect(contact()).toMatchObject({ channel: 'CHAT', initiationMethod: 'API', state: 'COMPLETED', segmentAttributes: { 'connect:Subtype': 'connect:Chat' } });
    expect(world.events.find(({ detail }) => detail.eventType === 'INITIATED')?.detail).toMatchObject({ channel: 'CHAT' });
  });

  it('lets a bot read what the customer writes, the first message too, and ends its patience', async () => {
    const bot = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/B/A';
    const ask = [
      block('bot', 'ConnectParticipantWithLexBot', { with: { Text: 'Which team?', LexV2Bot: { AliasArn: bot }, LexTimeoutSeconds: { Text: '60' } }, then: 'other', on: { Sales: 'sales' }, errors: { NoMatchingCondition: 'other', NoMatchingError: 'hang-up', InputTimeLimitExceeded: 'late' } }),
      ...['sales', 'other', 'late'].map((seen) => note(seen, { seen }, 'hang-up')),
      hangUp,
    ];
    const world = createWorld();
    world.centre.scriptBot(bot, scriptedBot([{ intent: 'Sales', when: ['sales'] }]));
    const first = chatting(ask, { initialMessage: 'sales please' }, world);
    await world.pass(0);
    expect([first.contact().attributes.seen, ...first.texts()]).toEqual(['sales', 'CUSTOMER: sales please', 'SYSTEM: Which team?']);
    const { contactId } = world.centre.startChat({ contactFlowId: world.centre.listFlows().find(({ name }) => name === 'chat')!.id });
    await world.pass(59);
    expect(world.centre.describeContact(contactId).attributes).toEqual({});
    await world.pass(1);
    expect(world.centre.describeContact(contactId).attributes.seen).toBe('late');
  });

  it('waits for the customer to return, or for the time', async () => {
    const waiting = [
      block('wait', 'Wait', { with: { TimeLimitSeconds: '300', Events: ['CustomerReturned'] }, then: 'gone', on: { WaitCompleted: 'gone', CustomerReturned: 'back' }, errors }),
      ...['gone', 'back'].map((seen) => note(seen, { seen }, 'hang-up')),
      hangUp,
    ];
    const returning = chatting(waiting);
    await returning.world.pass(100);
    returning.chat.say('I am back');
    await returning.world.pass(0);
    expect(returning.contact().attributes.seen).toBe('back');
    const silent = chatting(waiting);
    await silent.world.pass(300);
    expect(silent.contact().attributes.seen).toBe('gone');
  });

  it('shows the customer a view, whose action and output the flow reads', async () => {
    const { world, chat, contact } = chatting([
      block('show', 'ShowView', { with: { ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/cards:1' }, ViewData: { Heading: 'Hi $.Attributes.name' } }, then: 'hang-up', on: { ActionSelected: 'note' }, errors: { NoMatchingCondition: 'hang-up', NoMatchingError: 'hang-up', TimeLimitExceeded: 'hang-up' } }),
      note('note', { chose: '$.Views.ViewResultData.card' }, 'hang-up'),
      hangUp,
    ]);
    await world.pass(1);
    expect(chat.view().screen).toMatchObject({ viewId: 'arn:aws:connect:eu-central-1:aws:view/cards:1' });
    chat.choose('ActionSelected', { card: 'Refund' });
    await world.pass(0);
    expect(contact().attributes.chose).toBe('Refund');
    expect(() => chat.choose('ActionSelected')).toThrow('The chat is over');
  });

  it('ends when the customer leaves, and when its time is over', async () => {
    const stay = [block('wait', 'Wait', { with: { TimeLimitSeconds: '604800' }, then: 'hang-up', on: { WaitCompleted: 'hang-up' }, errors }), hangUp];
    const left = chatting(stay);
    await left.world.pass(5);
    left.chat.leave();
    expect(left.contact()).toMatchObject({ state: 'COMPLETED', disconnectReason: 'CUSTOMER_DISCONNECT' });
    expect(() => left.chat.say('Hello?')).toThrow('The chat is over; the customer cannot write.');
    const long = chatting(stay, { durationMinutes: 60 });
    await long.world.pass(3_599);
    expect(long.contact().disconnectedAt).toBeUndefined();
    await long.world.pass(1);
    expect(long.contact().state).toBe('COMPLETED');
  });
});

/** Ada serves chats and tasks of the queue, and no calls. */
function staffed(): World {
  const world = createWorld();
  const profile = world.centre.createRoutingProfile({
    name: 'Written',
    defaultOutboundQueueId: world.queue.id,
    queues: (['CHAT', 'TASK'] as const).map((channel) => ({ queueId: world.queue.id, channel, priority: 1, delaySeconds: 0 })),
  });
  world.user('ada', { routingProfileId: profile.id });
  world.centre.console.agent('ada').setStatus('Available');
  return world;
}

describe('agents', () => {
  it('are offered contacts of the channels that their profile has for the queue, and no others', async () => {
    const world = staffed();
    const ada = world.centre.console.agent('ada');
    world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(5);
    expect(ada.view().contact).toBeUndefined();
    const { contactId, contact } = chatting(toQueue(world.queue.id), {}, world);
    await world.pass(1);
    expect(ada.view().contact).toMatchObject({ contactId, state: 'CONNECTING', ringing: true, queue: 'Support' });
    ada.accept();
    await world.pass(1);
    expect(contact()).toMatchObject({ state: 'CONNECTED', agent: { userId: expect.any(String) as unknown } });
    ada.hangUp();
    expect(contact()).toMatchObject({ state: 'DISCONNECTED', disconnectReason: 'AGENT_DISCONNECT' });
  });

  it('work on a task that a call has made, with its name, its attributes and what it refers to', async () => {
    const world = staffed();
    const task = world.publishFlow('task', 'CONTACT_FLOW', [say('silent', 'Nobody hears this', 'queue'), ...toQueue(world.queue.id)]);
    const call = world.publishFlow('call', 'CONTACT_FLOW', [
      block('task', 'CreateTask', { with: { ContactFlowId: task, Name: 'Ring $.CustomerEndpoint.Address', Description: 'Now', DelaySeconds: '60', Attributes: { number: '$.CustomerEndpoint.Address' }, References: { shop: 'https://shop.example.com' } }, then: 'note', errors }),
      note('note', { task: '$.Task.ContactId' }, 'hang-up'),
      hangUp,
    ]);
    world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, call);
    const caller = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(1);
    const made = () => world.centre.describeContact(world.centre.describeContact(caller).attributes.task!);
    expect(made()).toMatchObject({ channel: 'TASK', state: 'SCHEDULED', name: `Ring ${CUSTOMER}`, contactDescription: 'Now', attributes: { number: CUSTOMER }, references: { shop: { value: 'https://shop.example.com', type: 'URL' } } });
    const ada = world.centre.console.agent('ada');
    await world.pass(58);
    expect(ada.view().contact).toBeUndefined();
    await world.pass(2);
    ada.accept();
    await world.pass(1);
    expect([made().state, ada.view().contact?.name]).toEqual(['CONNECTED', `Ring ${CUSTOMER}`]);
    ada.hangUp();
    ada.clear();
    expect(made().state).toBe('COMPLETED');
  });

  it('work on a task that follows a contact: it is of that chain, whose attributes are its own, and twelve may follow one contact', async () => {
    const world = staffed();
    const contactFlowId = world.publishFlow('task', 'CONTACT_FLOW', toQueue(world.queue.id));
    const call = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b01';
    world.centre.addPastCall({ id: call, from: CUSTOMER, startedAt: '2026-11-23T08:00:00.000Z', endedAt: '2026-11-23T08:01:00.000Z', attributes: { of: 'call', left: 'yes' } });
    const follow = () => world.centre.startTask({ contactFlowId, name: 'Ring back', previousContactId: call, attributes: { of: 'task' } });
    const task = follow();
    await world.pass(1);
    expect(world.centre.describeContact(task)).toMatchObject({ state: 'OFFERED', previousContactId: call, initialContactId: call, attributes: { of: 'task', left: 'yes' } });
    expect(world.centre.describeContact(call).attributes).toEqual({ of: 'task', left: 'yes' });
    expect(world.centre.listAssociatedContacts(call).map(({ id }) => id)).toEqual([call, task]);
    expect(world.events.find(({ detail }) => detail.eventType === 'QUEUED')?.detail).toMatchObject({ channel: 'TASK', previousContactId: call });
    for (let made = 1; made < 12; made += 1) follow();
    expect(follow).toThrow('12 tasks follow contact');
    expect(() => world.centre.startTask({ contactFlowId, name: 'x', previousContactId: 'nobody' })).toThrow();
  });

  it('need not take a task: it ends by itself after seven days, and is not made without an inbound flow', async () => {
    const world = createWorld();
    const id = world.centre.startTask({ contactFlowId: world.publishFlow('task', 'CONTACT_FLOW', toQueue(world.queue.id)), name: 'Wait' });
    await world.pass(604_799);
    expect(world.centre.describeContact(id).state).toBe('QUEUED');
    await world.pass(1);
    expect(world.centre.describeContact(id).state).toBe('COMPLETED');
    expect(() => world.centre.startTask({ contactFlowId: world.flow.agentWhisper, name: 'x' })).toThrow('no published inbound flow');
  });
});

describe('a customer’s profile and cases', () => {
  it('are found, changed and tied to the contact by a flow', async () => {
    const world = createWorld();
    const profile = world.centre.profiles.add({ FirstName: 'Ana', LastName: 'Sol', PhoneNumber: CUSTOMER, 'Attributes.tier': 'gold' });
    world.centre.profiles.add({ FirstName: 'Ana', PhoneNumber: '+4915155500199' });
    world.centre.cases.add('t', { title: 'Late', customer_id: profile.id });
    const missing = { MultipleFoundError: 'hang-up', NoneFoundError: 'hang-up', NoMatchingError: 'hang-up' };
    const none = { MultipleFound: 'hang-up', NoneFound: 'new', NoMatchingError: 'hang-up', ContactNotLinked: 'hang-up' };
    const flow = world.publishFlow('known', 'CONTACT_FLOW', [
      block('who', 'GetCustomerProfile', { with: { ProfileRequestData: { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' }, ProfileResponseData: ['FirstName', 'Attributes.tier'] }, then: 'tie', errors: missing }),
      block('tie', 'AssociateContactToCustomerProfile', { with: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ContactId: '$.ContactId' } }, then: 'move', errors }),
      block('move', 'UpdateCustomerProfile', { with: { ProfileRequestData: { City: 'Bonn' }, ProfileResponseData: ['FirstName', 'Attributes.tier'] }, then: 'case', errors }),
      block('case', 'GetCase', { with: { LinkContactToCase: 'true', CustomerId: '$.Customer.ProfileARN', CaseRequestFields: { title: 'Lost' }, CaseResponseFields: ['status'] }, then: 'hang-up', errors: none }),
      block('new', 'CreateCase', { with: { LinkContactToCase: 'true', CaseTemplateId: 't', CaseRequestFields: { title: 'Lost by $.Customer.FirstName', customer_id: '$.Customer.ProfileARN' } }, then: 'close', errors: { NoMatchingError: 'hang-up', ContactNotLinked: 'hang-up' } }),
      block('close', 'UpdateCase', { with: { CaseId: '$.Case.case_id', CaseRequestFields: { status: 'closed' } }, then: 'note', errors }),
      note('note', { tier: '$.Customer.Attributes.tier', case: '$.Case.case_id' }, 'hang-up'),
      hangUp,
    ]);
    world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, flow);
    const call = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(1);
    const [, made] = world.centre.cases.all();
    expect(world.centre.describeContact(call)).toMatchObject({ customerId: profile.id, attributes: { tier: 'gold', case: made!.id } });
    expect(profile).toMatchObject({ fields: { City: 'Bonn' }, contactIds: [call] });
    expect(made).toMatchObject({ fields: { title: 'Lost by Ana', status: 'closed', reference_number: '00000002' }, contactIds: [call] });
  });

  it('cannot have a case without a profile, nor a session of an assistant that the instance does not have', async () => {
    const world = createWorld();
    const flow = world.publishFlow('unknown', 'CONTACT_FLOW', [
      block('case', 'CreateCase', { with: { CaseTemplateId: 't', CaseRequestFields: { customer_id: 'nobody' } }, then: 'hang-up', errors: { NoMatchingError: 'assistant' } }),
      block('assistant', 'CreateWisdomSession', { with: { WisdomAssistantArn: 'arn:aws:wisdom:eu-central-1:111122223333:assistant/a1' }, then: 'session', errors: { NoMatchingError: 'note' } }),
      block('session', 'UpdateContactData', { with: { WisdomSessionArn: '$.Wisdom.SessionArn' }, then: 'hang-up', errors }),
      note('note', { failed: 'both' }, 'hang-up'),
      hangUp,
    ]);
    world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, flow);
    const call = () => world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    const refused = call();
    await world.pass(1);
    expect(world.centre.describeContact(refused).attributes).toEqual({ failed: 'both' });
    world.centre.createIntegrationAssociation({ type: 'WISDOM_ASSISTANT', integrationArn: 'arn:aws:wisdom:eu-central-1:111122223333:assistant/a1', source: {}, tags: {} });
    const allowed = call();
    await world.pass(1);
    expect(world.centre.describeContact(allowed).wisdomSessionArn).toBe(`arn:aws:wisdom:eu-central-1:111122223333:session/a1/${allowed}`);
  });

  it('streams a caller’s audio to a stream that has a name, and tells functions of it', async () => {
    const events: { Details: { ContactData: { MediaStreams: unknown } } }[] = [];
    const world = createWorld({ invokeFunction: ({ event }) => Promise.resolve({ payload: { told: events.push(event as (typeof events)[number]) } }) });
    world.centre.associateFunction('arn:f');
    const stream = (id: string, MediaStreamingState: string, then: string) => block(id, 'UpdateContactMediaStreamingBehavior', { with: { MediaStreamingState, MediaStreamType: 'Audio', Participants: [{ ParticipantType: 'Customer', MediaDirections: ['To', 'From'] }] }, then, errors });
    const call = (id: string, then: string) => block(id, 'InvokeLambdaFunction', { with: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8', LambdaInvocationAttributes: { stream: '$.MediaStreams.Customer.Audio.StreamARN' }, ResponseValidation: { ResponseType: 'JSON' } }, then, errors });
    const flow = world.publishFlow('stream', 'CONTACT_FLOW', [call('before', 'start'), stream('start', 'Enabled', 'during'), call('during', 'stop'), stream('stop', 'Disabled', 'after'), call('after', 'hang-up'), hangUp]);
    world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, flow);
    world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(1);
    const streams = events.map(({ Details }) => (Details.ContactData.MediaStreams as { Customer: { Audio: Record<string, string> | null } }).Customer.Audio);
    expect(streams).toEqual([null, { StreamARN: expect.stringMatching(/^arn:aws:kinesisvideo:/) as unknown, StartTimestamp: expect.any(String) as unknown, StartFragmentNumber: '1' }, expect.objectContaining({ StopFragmentNumber: '1' })]);
  });
});
