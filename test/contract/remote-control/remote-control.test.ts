import { remoteRoutes } from '../../../emulator/remote-control/remote-routes';
import { closeWorld, openWorld, outsideNumber, ownNumber, type World } from '../connect/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function get(path: string): Promise<Answer> {
  const response = await fetch(`${world.emulator.endpoint}/_emulator${path}`);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function post(path: string, body: unknown = {}, type = 'application/json'): Promise<Answer> {
  const response = await fetch(`${world.emulator.endpoint}/_emulator${path}`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const pass = (seconds: number) => post('/time/advance', { seconds });

describe('the remote control', () => {
  it('lets a caller call, an agent accept and hang up, from any language', async () => {
    await post('/agents/ada/status', { status: 'Available' });
    expect((await post(`/phones/${outsideNumber}/call`, { to: ownNumber })).body).toMatchObject({ state: 'connected' });
    await pass(1);
    expect((await get('/agents/ada')).body).toMatchObject({ contact: { state: 'CONNECTING', number: outsideNumber } });
    await post('/agents/ada/accept');
    await pass(1);
    expect((await get('/agents')).body).toMatchObject([{ username: 'ada', contact: { state: 'CONNECTED' } }]);
    await post('/agents/ada/hang-up');
    expect((await get(`/phones/${encodeURIComponent(outsideNumber)}`)).body).toMatchObject({ state: 'idle' });
    expect((await post('/agents/ada/clear')).body).not.toHaveProperty('contact');
  });

  it('scripts a bot, and lets a customer write to it in a chat, and leave', async () => {
    const bot = 'arn:aws:lex:eu-west-2:111122223333:bot-alias/B/A';
    await post('/bots', { bot, intents: [{ intent: 'Order', when: ['order'], slots: { item: { asks: 'What do you need?' } }, says: 'Thank you.' }] });
    const go = { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] };
    const flow = world.emulator.connect.centre.createFlow({
      name: 'chat',
      type: 'CONTACT_FLOW',
      content: JSON.stringify({
        Version: '2019-10-30',
        StartAction: 'bot',
        Actions: [
          { Identifier: 'bot', Type: 'ConnectParticipantWithLexBot', Parameters: { Text: 'Hello', LexV2Bot: { AliasArn: bot } }, Transitions: { ...go, NextAction: 'stay' } },
          { Identifier: 'stay', Type: 'Wait', Parameters: { TimeLimitSeconds: '600' }, Transitions: { ...go, Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }] } },
          { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
        ],
      }),
    });
    const { ContactId } = await world.send('StartChatContact', { InstanceId: world.instanceId, ContactFlowId: flow.id, ParticipantDetails: { DisplayName: 'Ana' } });
    const chat = `/chats/${String(ContactId)}`;
    await post(`${chat}/say`, { text: 'an order' });
    await pass(1);
    await post(`${chat}/say`, { text: 'a kettle' });
    await pass(1);
    const { messages } = (await get(chat)).body as { messages: { text: string }[] };
    expect(messages.map(({ text }) => text)).toEqual(['an order', 'Hello', 'What do you need?', 'a kettle', 'Thank you.']);
    expect((await post(`${chat}/choose`, { action: 'Back' })).body.message).toBe('There is no view in the chat; the customer cannot choose Back.');
    expect((await post(`${chat}/leave`)).body).toMatchObject({ state: 'COMPLETED' });
    expect((await get('/chats')).body).toMatchObject([{ contactId: ContactId }]);
  });

  it('answers a phone by hand when an agent dials it', async () => {
    const { emulator, ids } = world;
    await post(`/phones/${outsideNumber}/behave`, { kind: 'by-hand' });
    emulator.connect.centre.updateQueue(ids.queue, { outboundCallerIdNumberId: ids.number });
    await post('/agents/ada/dial', { number: outsideNumber });
    await pass(5);
    expect((await get('/phones')).body).toMatchObject([{ number: outsideNumber, state: 'ringing', shows: ownNumber }]);
    await post(`/phones/${outsideNumber}/answer`);
    await pass(1);
    expect((await get('/agents/ada')).body).toMatchObject({ contact: { state: 'CONNECTED' } });
    expect((await post(`/phones/${outsideNumber}/hang-up`)).body).toMatchObject({ state: 'idle' });
  });

  it('tells what is there, what time it is, and what has happened since a line of the journal', async () => {
    expect((await get('/')).body).toMatchObject({ endpoint: world.emulator.endpoint, instanceId: world.instanceId, agents: [{ username: 'ada' }] });
    expect((await pass(90)).body).toEqual({ now: '2026-11-23T09:01:30.000Z' });
    const { entries } = (await get('/journal')).body as { entries: { order: number; what: string }[] };
    expect(entries.map(({ what }) => what)).toContain('LOGIN');
    expect((await get(`/journal?after=${entries.at(-1)!.order}`)).body).toEqual({ entries: [] });
  });

  it('sets what shall go wrong with events', async () => {
    await post('/event-faults', { dropped: 1 });
    const rule = world.emulator.events.putRule({ name: 'all', pattern: { source: ['aws.connect'] } });
    const queue = world.emulator.sqs.create('heard', { Policy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*', Condition: { ArnEquals: { 'aws:SourceArn': rule.arn } } } }) });
    world.emulator.events.putTargets('all', [{ id: 'queue', arn: queue.arn }]);
    await world.queuedContact();
    expect(world.emulator.sqs.queue('heard').receive({ maximum: 10 })).toEqual([]);
    await post('/event-faults', {});
    await world.emulator.connect.centre.stopContact([...world.emulator.connect.centre.contacts()][0]!.id);
    await pass(1);
    expect(world.emulator.sqs.queue('heard').receive({ maximum: 10 })).not.toEqual([]);
  });

  it.each([
    { what: 'what it does not know', ask: () => post('/agents/ada/dance'), status: 404, says: /There is no POST \/agents\/ada\/dance\. There are: GET \// },
    { what: 'an agent who is not there', ask: () => post('/agents/bob/accept'), status: 409, says: /There is no agent "bob"\. There are: ada/ },
    { what: 'what cannot be done now', ask: () => post('/agents/ada/accept'), status: 409, says: /ada cannot accept: the desk shows no contact/ },
    { what: 'a body that it cannot read', ask: () => post('/agents/ada/status', { state: 'x' }), status: 400, says: /status/ },
    { what: 'a form, as a page of another origin could send it', ask: () => post('/agents/ada/logout', {}, 'text/plain'), status: 415, says: /application\/json/ },
  ])('refuses $what, saying why', async ({ ask, status, says }) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(says);
  });

  it.each(remoteRoutes.filter(({ example }) => example).map(({ path, example, body }) => [path, example!, body!] as const))('shows an example for %s that it understands', async (path, example) => {
    const labelled = path.replace('{agent}', 'ada').replace('{number}', outsideNumber);
    expect([200, 409]).toContain((await post(labelled, JSON.parse(example))).status);
  });
});
