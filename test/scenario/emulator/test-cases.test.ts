import { scriptedBot } from '../../../emulator/connect/bots/scripted-bot';
import { block, hangUp, toQueue, type Actions } from './flows';
import { answers, asserts, completed, contentOf, endTest, fails, hangsUp, hears, initiated, logs, overrides, presses, runTest, says, starts, startTest, substitute, type Step } from './test-documents';
import { createWorld, FUNCTION, SOURCE_NUMBER, type World } from './world';

const errors = { NoMatchingError: 'hang-up' };
const menuErrors = { InputTimeLimitExceeded: 'late', NoMatchingCondition: 'late', NoMatchingError: 'hang-up' };
const say = (id: string, Text: string, then: string) => block(id, 'MessageParticipant', { with: { Text }, then, errors });
const BOT = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/B/A';

/** Hours, a greeting, a menu, a function, a queue: as in a company's first flow. */
function companyFlow(world: World, hoursId: string): string {
  const lambda = { LambdaFunctionARN: FUNCTION, InvocationTimeLimitSeconds: '5', LambdaInvocationAttributes: { key: '1' }, ResponseValidation: { ResponseType: 'JSON' } };
  const actions: Actions = [
    block('hours', 'CheckHoursOfOperation', { with: { HoursOfOperationId: hoursId }, then: 'closed', on: { True: 'hello', False: 'closed' }, errors }),
    say('closed', 'We are closed.', 'hang-up'),
    say('hello', 'Welcome, $.Attributes.name.', 'menu'),
    block('menu', 'GetParticipantInput', { with: { Text: 'For sales, press 1.', InputTimeLimitSeconds: '5' }, then: 'late', on: { '1': 'ask' }, errors: menuErrors }),
    say('late', 'Good bye.', 'hang-up'),
    block('ask', 'InvokeLambdaFunction', { with: lambda, then: 'note', errors: { NoMatchingError: 'no-answer' } }),
    say('no-answer', 'Our computer does not answer.', 'hang-up'),
    block('note', 'UpdateContactAttributes', { with: { Attributes: { tier: '$.External.tier' } }, then: 'queue', errors: { NoMatchingError: 'queue' } }),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'full', NoMatchingError: 'hang-up' } }),
    say('full', 'All lines are busy.', 'hang-up'),
    hangUp,
  ];
  return world.publishFlow('company', 'CONTACT_FLOW', actions);
}

function company() {
  const world = createWorld();
  const closed = world.centre.createHoursOfOperation({ name: 'Never', timeZone: 'Europe/Berlin', ranges: [] });
  const spare = world.centre.createQueue({ name: 'Spare', hoursOfOperationId: closed.id });
  const open = world.queue.hoursOfOperationId;
  world.centre.associateFunction(FUNCTION);
  return { world, closed, spare, open, flow: companyFlow(world, open) };
}

const named = { initializationData: JSON.stringify({ Attributes: { name: 'Ana' }, SegmentAttributes: {} }) };
const toTransfer = { menu: { on: hears('Welcome Ana. For sales press one'), does: [presses('1')] } };

describe('a test of a call', () => {
  it('hears what is spoken as one message, presses keys, asserts, logs, and ends before the contact is queued', async () => {
    const { world, flow } = company();
    const ran = await runTest(world, flow)({
      begin: { on: initiated, does: [overrides('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }, answers({ LoadedData: '{"tier":"gold"}', DelaySeconds: 2 }))] },
      ...toTransfer,
      asked: { on: starts('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }) },
      transfer: { on: starts('TransferContactToQueue', { QueueId: world.queue.arn }), does: [asserts('$.Queue.Name', 'Support'), asserts('$.Attributes.tier', 'go', 'TextStartsWith'), asserts('$.CustomerEndpoint.Address', SOURCE_NUMBER), logs({ contact: '$.ContactId', tier: '$.External.tier' }), endTest] },
    }, { ...named, entryPoint: { type: 'VOICE_CALL', flowId: flow, sourcePhoneNumber: SOURCE_NUMBER } });
    expect([ran.status, ran.reason, ran.execution.observations]).toEqual(['PASSED', { Type: 'SUCCESS', Message: '', FailureReasons: [] }, { total: 4, passed: 4, failed: 0 }]);
    expect(ran.observations.map(({ Identifier, Status }) => `${Identifier}: ${Status}`)).toEqual(['begin: PASSED', 'menu: PASSED', 'asked: PASSED', 'transfer: PASSED']);
    expect(ran.observations[1]!.Event.Properties).toMatchObject({ Text: 'Welcome, Ana. For sales, press 1.', ExpectedText: 'Welcome Ana. For sales press one' });
    expect(ran.observations[3]!.Actions.map(({ ActualParameters }) => ActualParameters).slice(0, 4)).toEqual([
      { Namespace: 'Support', Operator: 'Equals', Operand: 'Support' },
      expect.objectContaining({ Namespace: 'gold' }),
      expect.objectContaining({ Namespace: SOURCE_NUMBER }),
      { Expressions: { contact: ran.contact!.id, tier: 'gold' } },
    ]);
    expect(ran.contact).toMatchObject({ channel: 'VOICE', initiationMethod: 'INBOUND', state: 'COMPLETED', disconnectReason: 'OTHER' });
    expect(ran.contact!.enqueuedAt).toBeUndefined();
  });

  it.each([
    ['substituted hours', (c: ReturnType<typeof company>) => overrides('CheckHoursOfOperation', { HoursOfOperationId: c.open }, substitute(c.closed.arn)), 'We are closed'],
    ['hours that fail', (c: ReturnType<typeof company>) => overrides('CheckHoursOfOperation', { HoursOfOperationId: c.open }, fails('NoMatchingError')), undefined],
    ['a function that is too late', () => overrides('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }, answers({ LoadedData: '{}', DelaySeconds: 6 })), 'Our computer does not answer'],
    ['a function that fails', () => overrides('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }, fails('NoMatchingError', 1)), 'Our computer does not answer'],
    ['a queue that is full', (c: ReturnType<typeof company>) => overrides('TransferContactToQueue', { QueueId: c.world.queue.id }, fails('QueueAtCapacity')), 'All lines are busy'],
  ])('puts %s in the place of the real one', async (_what, override, message) => {
    const c = company();
    const ran = await runTest(c.world, c.flow)({
      begin: { on: initiated, does: [override(c)], then: ['menu', 'said'] },
      menu: { ...toTransfer.menu, then: [], also: { Usage: { Type: 'AtMost', Times: 1 } } },
      ...(message ? { said: { on: hears(message, 'Inclusion'), does: [endTest] } } : { said: { on: completed } }),
    }, named);
    expect([ran.status, ran.contact!.state]).toEqual(['PASSED', 'COMPLETED']);
  });

  it('leaves the contact in the queue that was put in the place of another, and asserts the authored one', async () => {
    const { world, flow, spare } = company();
    const ran = await runTest(world, flow)({
      begin: { on: initiated, does: [overrides('TransferContactToQueue', { QueueId: world.queue.id }, substitute(spare.arn))] },
      ...toTransfer,
      transfer: { on: starts('TransferContactToQueue', { QueueId: world.queue.id }), does: [asserts('$.Queue.Name', 'Support')] },
    }, named);
    expect([ran.status, ran.reason.Type, ran.seconds]).toEqual(['PASSED', 'TIMEOUT', 300]);
    expect(ran.contact).toMatchObject({ state: 'QUEUED', queue: { queueId: spare.id } });
  });

  it('uses an override once, and several of one resource one after the other', async () => {
    const { world, closed, open } = company();
    const check = (id: string, then: string) => block(id, 'CheckHoursOfOperation', { with: { HoursOfOperationId: open }, then, on: { True: `${id}-open`, False: `${id}-closed` }, errors });
    const said = (id: string, then: string) => [say(`${id}-open`, `${id} open`, then), say(`${id}-closed`, `${id} closed`, then)];
    const flow = world.publishFlow('thrice', 'CONTACT_FLOW', [check('first', 'second'), ...said('first', 'second'), check('second', 'third'), ...said('second', 'third'), check('third', 'hang-up'), ...said('third', 'hang-up'), hangUp]);
    const shut = overrides('CheckHoursOfOperation', { HoursOfOperationId: open }, substitute(closed.arn));
    const ran = await runTest(world, flow)({ begin: { on: initiated, does: [shut, shut] }, a: { on: hears('first closed') }, b: { on: hears('second closed') }, c: { on: hears('third open') } });
    expect(ran.status).toBe('PASSED');
  });

  it('lets a transfer out of the queue fail, or lead to another queue', async () => {
    const { world, spare } = company();
    const other = world.centre.createQueue({ name: 'Other', hoursOfOperationId: world.queue.hoursOfOperationId });
    const inQueue = world.publishFlow('in queue', 'CUSTOMER_QUEUE', [
      block('loop', 'MessageParticipantIteratively', { with: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '20' }, then: 'move', on: { MessagesInterrupted: 'move' } }),
      block('move', 'DequeueContactAndTransferToQueue', { with: { QueueId: other.id }, then: 'hang-up', errors: { QueueAtCapacity: 'full', NoMatchingError: 'hang-up' } }),
      say('full', 'All lines are busy.', 'hang-up'),
      hangUp,
    ]);
    const hook = block('hook', 'UpdateContactEventHooks', { with: { EventHooks: { CustomerQueue: inQueue } }, then: 'queue', errors });
    const flow = world.publishFlow('waits', 'CONTACT_FLOW', [hook, ...toQueue(world.queue.id)]);
    const moves = (strategy: Record<string, unknown>) => ({ on: initiated, does: [overrides('DequeueAndTransferToQueue', { QueueId: other.id }, strategy)] });
    const failed = await runTest(world, flow)({ begin: moves(fails('QueueAtCapacity')), busy: { on: hears('All lines are busy'), does: [endTest] } });
    expect(failed.status).toBe('PASSED');
    await runTest(world, flow)({ begin: moves(substitute(spare.arn)), done: { on: completed } });
    // The queue flow moves them on from there: the override was for one transfer.
    const moved = [...world.centre.contacts()].filter(({ initiationMethod }) => initiationMethod === 'QUEUE_TRANSFER');
    expect(moved.slice(0, 2).map(({ queue }) => queue)).toMatchObject([{ queueId: spare.id }, { queueId: other.id }]);
  });

  it('fails about 25 seconds after an assert that does not hold; the two summaries differ as they do in Connect', async () => {
    const { world, flow } = company();
    const ran = await runTest(world, flow)({ ...toTransfer, transfer: { on: starts('TransferContactToQueue', { QueueId: world.queue.id }), does: [asserts('$.Queue.Name', 'Sales'), endTest] } }, named);
    expect([ran.status, ran.reason.FailureReasons, ran.execution.observations.failed, ran.summary.FailedObservations]).toEqual(['FAILED', ['ASSERT_DATA'], 1, 0]);
    expect(ran.observations.at(-1)!.Actions).toMatchObject([{ Type: 'Assert', Status: 'FAILED', ActualParameters: { Namespace: 'Support' } }]);
    expect(ran.seconds).toBeGreaterThan(25);
    expect(ran.contact!.state).toBe('COMPLETED');
  });

  it('fails 45 seconds after the call is over when something never came, and at five minutes when the call goes on', async () => {
    const { world, flow } = company();
    const over = await runTest(world, flow)({ hears: { on: hears('Good bye'), does: [], then: ['never'] }, never: { on: hears('Please stay') } }, named);
    expect([over.status, over.reason]).toEqual(['FAILED', { Type: 'FAILURE', Message: 'The contact has ended.', FailureReasons: ['OBSERVE_EVENT'] }]);
    const queued = await runTest(world, flow)({ ...toTransfer, never: { on: hears('Please stay') } }, named);
    expect([queued.status, queued.reason, queued.seconds]).toEqual(['FAILED', { Type: 'TIMEOUT', Message: 'Test case execution exceeded time limit', FailureReasons: ['OBSERVE_EVENT'] }, 300]);
    expect(queued.observations.at(-1)).toMatchObject({ Identifier: 'never', Status: 'FAILED' });
  });

  it('lets the customer hang up, completes 40 seconds later, and matches independent groups in any order', async () => {
    const { world, flow, open } = company();
    const ran = await runTest(world, flow)({
      menu: { on: hears('Welcome Ana. For sales press one'), does: [hangsUp], then: [] },
      hours: { on: starts('CheckHoursOfOperation', { HoursOfOperationId: open }), then: [] },
      done: { on: completed, does: [asserts('$.Attributes.name', 'Ana')] },
    }, named);
    expect([ran.status, ran.contact!.disconnectReason]).toEqual(['PASSED', 'CUSTOMER_DISCONNECT']);
    expect(ran.observations.map(({ Identifier }) => Identifier)).toEqual(['hours', 'menu', 'done']);
    expect(ran.execution.endedAt! - Date.parse(ran.contact!.disconnectedAt!)).toBe(40_000);
  });

  it('hears a menu once though it leads to itself, and what flows say that the call was transferred to', async () => {
    const world = createWorld();
    const second = world.publishFlow('second', 'CONTACT_FLOW', [say('there', 'You are there.', 'hang-up'), hangUp]);
    const ask = (id: string, on: Record<string, string>, other: string) => block(id, 'GetParticipantInput', { with: { Text: 'Press two.', InputTimeLimitSeconds: '5' }, then: 'hang-up', on, errors: { InputTimeLimitExceeded: other, NoMatchingCondition: other, NoMatchingError: 'hang-up' } });
    const flow = (id: string, menus: Actions) => world.publishFlow(id, 'CONTACT_FLOW', [...menus, say('sorry', 'Pardon?', 'menu'), block('on', 'TransferToFlow', { with: { ContactFlowId: second }, then: 'hang-up', errors }), hangUp]);
    const steps = { first: { on: hears('Press two', 'Inclusion'), does: [presses('9')] }, again: { on: hears('Press two', 'Inclusion'), does: [presses('2')] }, there: { on: hears('You are there'), does: [endTest] } };
    expect((await runTest(world, flow('to itself', [ask('menu', { '2': 'on' }, 'menu')]))(steps)).reason.FailureReasons).toEqual(['OBSERVE_EVENT']);
    expect((await runTest(world, flow('with a word between', [ask('menu', { '2': 'on' }, 'sorry')]))(steps)).status).toBe('PASSED');
  });

  it.each<[string, object, 'PASSED' | 'FAILED']>([
    ['attributes and segment attributes', { Attributes: { name: 'Ana' }, SegmentAttributes: {} }, 'PASSED'],
    ['attributes alone', { Attributes: { name: 'Ana' } }, 'PASSED'],
    ['a flat map', { name: 'Ana' }, 'FAILED'],
    ['another word for them', { ContactAttributes: { name: 'Ana' } }, 'FAILED'],
    ['a path', { '$.Attributes.name': 'Ana' }, 'FAILED'],
  ])('begins with %s', async (_what, given, status) => {
    const { world, flow } = company();
    const ran = await runTest(world, flow)({ begin: { on: initiated, does: [asserts('$.Attributes.name', 'Ana'), endTest] } }, { initializationData: JSON.stringify(given) });
    expect(ran.status).toBe(status);
  });

  it.each([
    ['TextStartsWith', 'An', 'Bo'], ['TextEndsWith', 'na', 'An'], ['TextContains', 'n', 'x'], ['Equals', 'Ana', 'ana'],
    ['NumberGreaterThan', '6', '7'], ['NumberGreaterOrEqualTo', '7', '8'], ['NumberLessThan', '8', '7'], ['NumberLessOrEqualTo', '7', '6'],
  ])('asserts by %s: %s, and not %s', async (operator, holds, fails) => {
    const { world, flow } = company();
    const asserted = async (operand: string) => {
      const path = operator.startsWith('Number') ? '$.Attributes.count' : '$.Attributes.name';
      const ran = await runTest(world, flow)({ begin: { on: initiated, does: [asserts(path, operand, operator), endTest] } }, { initializationData: JSON.stringify({ Attributes: { name: 'Ana', count: '7' } }) });
      return ran.status;
    };
    expect([await asserted(holds), await asserted(fails)]).toEqual(['PASSED', 'FAILED']);
  });

  it('names at most fifty problems, each in 256 characters', () => {
    const { world, flow } = company();
    const names = Array.from({ length: 60 }, (_, at) => [`${at}`, { on: initiated, then: ['gone'.repeat(100)] }] as [string, Step]);
    const create = () => world.centre.createTestCase({ name: 'bad', content: contentOf(Object.fromEntries(names)), status: 'PUBLISHED', entryPoint: { type: 'VOICE_CALL', flowId: flow } });
    expect(create).toThrow(expect.objectContaining({ problems: Array.from({ length: 50 }, () => expect.stringMatching(/^.{256}$/) as unknown) }));
  });

  it('speaks with bots: the real one, another one, or none', async () => {
    const world = createWorld();
    world.centre.scriptBot(BOT, scriptedBot([{ intent: 'Order', when: ['order'] }]));
    world.centre.scriptBot(`${BOT}2`, () => ({ intent: 'Order' }));
    const ask = (id: string, then: string) => block(id, 'ConnectParticipantWithLexBot', { with: { Text: 'How can I help?', LexV2Bot: { AliasArn: BOT } }, then: 'hang-up', on: { Order: then }, errors: { NoMatchingCondition: 'hang-up', NoMatchingError: 'hang-up', InputTimeLimitExceeded: 'late' } });
    const flow = world.publishFlow('bots', 'CONTACT_FLOW', [ask('one', 'two'), ask('two', 'three'), ask('three', 'four'), ask('four', 'hang-up'), say('late', 'Too late for $.Lex.Slots.item', 'hang-up'), hangUp]);
    const at = { ActionType: 'ConnectParticipantWithLexBot', ActionParameters: { LexV2Bot: { AliasArn: BOT } } };
    const instead = (strategy: Record<string, unknown>) => overrides(at.ActionType, at.ActionParameters, strategy);
    const ran = await runTest(world, flow)({
      real: { on: starts(at.ActionType, at.ActionParameters), does: [says('an order')] },
      other: { on: starts(at.ActionType, at.ActionParameters), does: [instead(substitute(`${BOT}2`)), says('nonsense')] },
      mocked: { on: starts(at.ActionType, at.ActionParameters), does: [instead(answers({ LoadedData: '{"IntentName":"Order","Slots":{"item":"tea"}}', DelaySeconds: 1 }))] },
      late: { on: starts(at.ActionType, at.ActionParameters), does: [instead(fails('TimeLimitExceeded', 2))] },
      heard: { on: hears('Too late for tea'), does: [endTest] },
    });
    expect([ran.status, ran.execution.observations]).toEqual(['PASSED', { total: 5, passed: 5, failed: 0 }]);
  });
});

describe('a test of a chat', () => {
  it('compares the text as it is, writes, and fails at once when the chat is over', async () => {
    const world = createWorld();
    world.centre.scriptBot(BOT, scriptedBot([{ intent: 'Order', when: ['order'] }]));
    const flow = world.publishFlow('chat', 'CONTACT_FLOW', [
      say('hello', 'Hello, $.Attributes.name!', 'bot'),
      block('bot', 'ConnectParticipantWithLexBot', { with: { Text: 'Which team?', LexV2Bot: { AliasArn: BOT } }, then: 'hang-up', on: { Order: 'bye' }, errors: { NoMatchingCondition: 'hang-up', NoMatchingError: 'hang-up' } }),
      say('bye', 'Thank you. Bye.', 'hang-up'),
      hangUp,
    ]);
    const entryPoint = { type: 'CHAT', flowId: flow } as const;
    const steps = { hello: { on: hears('Hello, Ana!', 'Inclusion') }, asked: { on: hears('Which team?', 'Inclusion'), does: [says('an order')] }, bye: { on: hears('you. Bye', 'Inclusion') } };
    const ran = await runTest(world, flow)(steps, { ...named, entryPoint });
    expect([ran.status, ran.seconds, ran.contact!.channel]).toEqual(['PASSED', 0, 'CHAT']);
    const shouting = await runTest(world, flow)({ hello: { on: hears('HELLO', 'Inclusion') } }, { ...named, entryPoint: { ...entryPoint } });
    expect([shouting.status, shouting.reason.Type]).toEqual(['FAILED', 'TIMEOUT']);
  });
});

describe('executions', () => {
  const waits = (world: World) => world.publishFlow('wait', 'CONTACT_FLOW', [block('wait', 'Wait', { with: { TimeLimitSeconds: '60' }, then: 'hang-up', on: { WaitCompleted: 'hang-up' }, errors }), hangUp]);

  it('run five at once, the others in turn, and a hundred and first is refused', async () => {
    const world = createWorld();
    const testCase = world.centre.createTestCase({ name: 'long', content: '{"Version":"2019-10-30","Observations":[]}', status: 'PUBLISHED', entryPoint: { type: 'VOICE_CALL', flowId: waits(world) } });
    const all = Array.from({ length: 100 }, () => world.centre.startTestExecution(testCase.arn));
    expect(() => world.centre.startTestExecution(testCase.id)).toThrow('The execution queue is full.');
    await world.pass(1);
    const count = (status: string) => all.filter((execution) => execution.status === status).length;
    expect([count('IN_PROGRESS'), count('INITIATED')]).toEqual([5, 95]);
    await world.pass(101);
    expect([count('PASSED'), count('IN_PROGRESS')]).toEqual([5, 5]);
    await world.pass(1_900);
    expect(count('PASSED')).toBe(100);
  });

  it('are stopped while they run, whose contact goes on, and while they wait', async () => {
    const world = createWorld();
    const flow = waits(world);
    const [running, ...others] = Array.from({ length: 6 }, () => startTest(world, flow)({ never: { on: hears('x') } }));
    await world.pass(1);
    for (const execution of [running!, others.at(-1)!]) world.centre.stopTestExecution(execution.testCase.id, execution.id);
    expect([running!.status, others.at(-1)!.status]).toEqual(['STOPPED', 'STOPPED']);
    expect([...world.centre.contacts()].filter(({ disconnectedAt }) => !disconnectedAt)).toHaveLength(5);
    expect(() => world.centre.stopTestExecution(running!.testCase.id, running!.id)).toThrow('is over');
  });

  it('need a published test, and begin with what a saved one was when it was published', async () => {
    const world = createWorld();
    const flow = world.publishFlow('q', 'CONTACT_FLOW', toQueue(world.queue.id));
    const saved = world.centre.createTestCase({ name: 'draft', content: 'nothing yet' });
    expect(() => world.centre.startTestExecution(saved.id)).toThrow('is not published');
    expect(() => world.centre.updateTestCase(saved.id, { status: 'PUBLISHED', entryPoint: { type: 'VOICE_CALL', flowId: flow } })).toThrow('Invalid test case content');
    world.centre.updateTestCase(saved.id, { status: 'PUBLISHED', content: '{"Version":"2019-10-30","Observations":[]}', entryPoint: { type: 'VOICE_CALL', flowId: flow } });
    world.centre.updateTestCase(saved.id, { status: 'SAVED', content: 'the next draft' });
    expect(world.centre.describeTestCase(saved.id)).toMatchObject({ saved: { content: 'the next draft' }, published: { content: '{"Version":"2019-10-30","Observations":[]}' } });
    const execution = world.centre.startTestExecution(saved.id);
    world.centre.deleteFlow(flow);
    await world.pass(1);
    expect([execution.status, execution.records.at(-1)?.record.CompletionReason]).toEqual(['FAILED', { Type: 'FAILURE', Message: `There is no published flow ${flow}.`, FailureReasons: ['INITIALIZATION_FAILURE'] }]);
  });

  it('of a test that says how to match beside the properties fail as others saw: a text never matches, an object cannot begin', async () => {
    const { world, flow } = company();
    const beside = (MatchingCriteria: unknown) => runTest(world, flow)({ hello: { on: { Type: 'MessageReceived', Properties: { Text: 'Welcome Ana. For sales press one' } }, event: { MatchingCriteria } } }, named);
    expect((await beside('Similarity')).reason.FailureReasons).toEqual(['OBSERVE_EVENT']);
    expect((await beside({ Type: 'Similarity' })).reason).toMatchObject({ Message: 'invalid execution parameters', FailureReasons: ['INITIALIZATION_FAILURE'] });
  });
});
