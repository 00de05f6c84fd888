import { go, load, SHIPPED, type ShippedName, type Situation, type Went } from './shipped-flow';
import { SITUATIONS } from './situations';
import { WAITING } from './told';

const visited = new Map<ShippedName, Set<string>>();

async function visit(flow: ShippedName, situation: Parameters<typeof go>[1]): Promise<Went> {
  const went = await go(flow, situation);
  const seen = visited.get(flow) ?? new Set();
  visited.set(flow, seen);
  for (const step of went.trail) seen.add(step);
  return went;
}

test.each(SITUATIONS)('$flow $title', async ({ flow, situation, outcomes, callbacks, last }) => {
  const went = await visit(flow, situation);
  expect(went.outcomes).toEqual(outcomes);
  const created = went.host.calls.filter(([call]) => call === 'createCallback').map(([, request]) => request);
  expect(created).toHaveLength(callbacks.length);
  callbacks.forEach((callback, n) => expect(created[n]).toMatchObject(callback));
  const ended = went.reported.at(-1)?.identifier;
  expect(ended === 'disconnect' || ended === 'end' || last !== WAITING ? ended : WAITING).toBe(last);
});

test.each([
  ['minute', 'The wait is about a minute.'],
  ['minutes', 'The wait is about 10 minutes.'],
  ['hour', 'The wait is more than an hour.'],
  ['no', undefined],
])('a caller hears the wait that is told as %s: %s', async (tellWait, sentence) => {
  const answer = { payload: { offer: 'none', tellWait, waitMinutes: '10' } };
  const { heard } = await go('callback-offer', { takenAfterSeconds: 90, caller: { offer: answer } });
  const wait = expect.objectContaining({ text: expect.stringMatching(/^The wait/) as string }) as unknown;
  if (sentence) expect(heard).toContainEqual({ text: sentence });
  else expect(heard).not.toContainEqual(wait);
});

test('parking says nothing to the source number', async () => {
  expect((await go('parking', SITUATIONS.find(({ flow }) => flow === 'parking')!.situation)).heard).toEqual([]);
});

test('the whisper is the sentence agents know, then the comment', async () => {
  const { heard } = await go('agent-whisper', { view: { Attributes: { dialback_has_comment: 'yes', dialback_comment: 'Invoice 17' } } });
  expect(heard).toEqual([{ text: 'This is the callback call. Please wait while we connect you to the customer.' }, { text: 'Invoice 17' }]);
});

describe('the agent’s screen', () => {
  const attributes = { dialback_number: '+4915112345678', dialback_origin: 'app', dialback_promised_for: '2026-11-23 09:00 Europe/London', dialback_comment: 'Invoice 17', dialback_crm_record: 'C-9', dialback_queue: 'none' };
  const shown = async (more: Record<string, string>) => {
    const { host } = await go('agent-view', { view: { Channel: 'CHAT', Attributes: { ...attributes, ...more } }, script: { chosen: { action: 'Back', output: {} } } });
    return host.calls.flatMap(([call, view]) => (call === 'showView' ? [view as { data: { AttributeBar: object[]; Sections: { Items: object[] }[] } }] : []));
  };
  const item = (Label: string, Value: string) => ({ Label, Value });

  test('shows the number, who asked, the promised time, the comment, the record, and what the app knew', async () => {
    const [view] = await shown({ dialback_context: 'order: 4711; name: Zoë' });
    expect(view!.data.AttributeBar).toEqual([item('Number', '+4915112345678'), item('Asked for by', 'app'), item('Promised for', '2026-11-23 09:00 Europe/London')]);
    expect(view!.data.Sections).toEqual([{ Items: [item('Comment', 'Invoice 17'), item('CRM record', 'C-9'), item('What the customer’s app knew', 'order: 4711; name: Zoë')] }]);
  });

  test.each([[{ dialback_context: 'none' }], [{}]])('leaves out what no app told: %o', async (more) => {
    const [view] = await shown(more);
    expect(view!.data.Sections[0]!.Items).toEqual([item('Comment', 'Invoice 17'), item('CRM record', 'C-9')]);
  });

  test('shows nothing of a callback that was taken back', async () => {
    expect(await shown({ dialback_queue: 'taken-back' })).toEqual([]);
  });
});

describe.each(['outbound-whisper', 'legacy-outbound', 'customer-first'] as const)('%s, of calls that are recorded', (flow) => {
  const called = async (situation: Situation) => {
    const { host, heard } = await go(flow, { view: { Attributes: { dialback_caller_id: '+493012345678', dialback_agent: 'arn:ada', dialback_recording: 'announced', dialback_proof: 'none', dialback_queue: 'arn:x', dialback_company: 'Example' } }, admit: { payload: { decision: 'proceed' } }, ...situation });
    return { heard, order: host.calls.map(([call]) => call), recorded: host.calls.find(([call]) => call === 'setRecording')?.[1] };
  };

  test('tells the customer, and then records both', async () => {
    const { heard, order, recorded } = await called({});
    expect(heard).toContainEqual({ text: 'This call is recorded.' });
    const before = order.slice(0, order.indexOf('setRecording'));
    expect(before.filter((call) => call === 'play' || call === 'completeOutboundCall')).toEqual(flow === 'outbound-whisper' ? ['completeOutboundCall', 'play'] : before.filter((call) => call === 'play'));
    expect(before).toContain('play');
    expect(recorded).toEqual({ RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } });
  });

  test('records nothing that the customer could not be told of', async () => {
    expect((await called({ mute: true })).recorded).toBeUndefined();
  });
});

test('the whisper is that sentence alone where there is no comment', async () => {
  expect((await go('agent-whisper', { view: { Attributes: {} } })).heard).toHaveLength(1);
});

test('the whisper says whose callback it is: the agent’s own, or any of the queue’s', async () => {
  const firstHeard = async (Attributes: object) => (await go('agent-whisper', { view: { Attributes } })).heard[0];
  expect(await firstHeard({ dialback_queue: 'none' })).toEqual({ text: 'This is the callback call. Please wait while we connect you to the customer.' });
  expect(await firstHeard({ dialback_queue: 'arn:aws:connect:queue' })).toEqual({ text: 'This is a callback. Please wait while we connect you to the customer.' });
});

test.each(['handoff', 'legacy-hold', 'outbound-whisper'] as const)('%s takes a caller id that is "none" for none', (flow) => {
  const asks = load(flow).document.Actions.filter(({ Parameters }) => Parameters['ComparisonValue'] === '$.Attributes.dialback_caller_id');
  expect(asks).toHaveLength(1);
  expect(asks[0]!.Transitions.Conditions!.map(({ Condition }) => Condition)).toEqual([{ Operator: 'TextStartsWith', Operands: ['+'] }]);
});

test.each([
  ['none', { agentId: 'arn:ada' }],
  ['arn:aws:connect:queue', { queueId: 'arn:aws:connect:queue' }],
])('handoff aims where dialback_queue is %s', async (queue, target) => {
  const admit = { payload: { decision: 'proceed' } };
  const { host } = await go('handoff', { view: { Attributes: { dialback_number: '+4915112345678', dialback_agent: 'arn:ada', dialback_queue: queue } }, admit });
  expect(host.calls).toContainEqual(['setTargetQueue', target]);
});

describe('the flow that speaks a code', () => {
  const call = (input: { digits: string } | { timedOut: true }) => go('spoken-code', { view: { Attributes: { dialback_code: '012345' } }, script: { inputs: [input] } });

  test('speaks it twice, digit by digit, and takes it off the contact', async () => {
    const { heard, host } = await call({ digits: '1' });
    expect(JSON.stringify(heard).match(/<say-as interpret-as=\\"digits\\">012345<\/say-as>/g)).toHaveLength(2);
    expect(host.calls).toContainEqual(['setAttributes', 'Current', { dialback_code: 'spoken' }]);
  });

  test('speaks it to nobody who pressed no key: a mailbox keeps no code', async () => {
    expect((await call({ timedOut: true })).heard).toEqual([]);
  });
});

describe('the module for customers who call in', () => {
  const module = 'modules/callback-called-in';

  test('notes what the function decided, for the flow that called it', async () => {
    for (const decision of ['cancelled', 'being-cancelled', 'kept', 'on-its-way', 'none']) {
      const { host } = await go(module, { inbound: { payload: { decision, reason: 'x', tell: 'no' } } });
      expect(host.calls).toContainEqual(['setAttributes', 'Current', { dialback_called_in: decision }]);
    }
  });

  test('says one sentence, and only where the function says so', async () => {
    const heardAfter = async (tell: string) => (await go(module, { inbound: { payload: { decision: 'cancelled', reason: 'x', tell } } })).heard;
    expect(await heardAfter('cancelled')).toEqual([{ text: 'You were going to be called back. That is no longer needed, as you are with us now.' }]);
    expect(await heardAfter('kept')).toEqual([{ text: 'We are going to call you back. If you wait for an agent now, that is no longer needed.' }]);
    expect(await heardAfter('no')).toEqual([]);
  });

  test('notes nothing and says nothing when the function fails', async () => {
    const { host, heard } = await go(module, {});
    expect({ heard, noted: host.calls.filter(([call]) => call === 'setAttributes') }).toEqual({ heard: [], noted: [] });
  });
});

describe.each([
  ['modules/voicemail', {}, []],
  ['callback-offer', { caller: { offer: { payload: { offer: 'none', number: 'withheld', mayName: 'yes', message: 'yes', choice: 'c', reason: 'x' } } } }, [{ digits: '3' }]],
] as const)('a message by %s', (flow, situation, before) => {
  const taken = async (script: Situation['script'] = {}) => {
    const { host } = await go(flow, { ...situation, view: { ContactId: 'c1', Queue: { ARN: 'arn:support' } }, script: { inputs: [...before, { digits: '1' }], ...script }, takenAfterSeconds: 300 });
    return host.calls;
  };
  const recorded = (IVRRecordingBehavior: string) => ['setRecording', { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior } }];

  test('says in which contact it is left, and for which queue, before anything is recorded', async () => {
    const calls = await taken();
    const marked = calls.findIndex(([call]) => call === 'setAttributes');
    expect(calls[marked]).toEqual(['setAttributes', 'Current', { dialback_voicemail: 'c1', dialback_voicemail_queue: 'arn:support' }]);
    expect(marked).toBeLessThan(calls.findIndex(([call]) => call === 'setRecording'));
  });

  test('is recorded from before the tone until before the thanks, and nothing else is', async () => {
    const told = (await taken()).filter(([call, prompt]) => call === 'setRecording' || (call === 'play' && JSON.stringify(prompt).match(/after the tone|beep|Thank you for your message/)) || call === 'input').slice(before.length);
    expect(told.map(([call, what]) => (call === 'setRecording' ? (what as { RecordingBehavior: { IVRRecordingBehavior: string } }).RecordingBehavior.IVRRecordingBehavior : call))).toEqual(['play', 'Enabled', 'play', 'input', 'Disabled', 'play']);
    expect(await taken()).toContainEqual(recorded('Enabled'));
  });
});

describe('the offer to callers who wait', () => {
  const caller = { offer: { payload: { offer: 'both', number: '+4915112345678', mayName: 'yes', choice: 'choice-1', reason: 'x' } } };
  const during = (situation: Situation) => go('callback-offer', { takenAfterSeconds: 200, ...situation });

  test('reads the number back before anything is kept', async () => {
    const { host, asked } = await during({ caller, script: { inputs: [{ digits: '1' }] } });
    const said = host.calls.flatMap(([call, request]) => (call === 'input' ? [JSON.stringify((request as { prompt: object }).prompt)] : []));
    expect(said[1]).toContain('<say-as interpret-as=\\"telephone\\">+4915112345678</say-as>');
    expect(asked.map(({ step }) => step)).not.toContain('accept');
  });

  test('takes back what the function may have kept, whatever Connect refuses', async () => {
    const accepted = { payload: { decision: 'proceed', id: 'c1', version: '1', number: '+4915112345678', queue: 'arn:q', recording: 'none', callerId: 'none', retriesLeft: '3' } };
    const { asked, host } = await during({ caller: { ...caller, accept: accepted }, script: { inputs: [{ digits: '1' }, { digits: '1' }], createCallback: 'failed' } });
    expect(asked).toContainEqual({ step: 'give-up', choice: 'choice-1', number: '+4915112345678' });
    expect(host.calls).toContainEqual(['setAttributes', 'Current', { dialback_queue: 'taken-back' }]);
  });

  test.each([61, 62, 63])('keeps nothing when an agent answers after %i seconds, while keys are pressed', async (takenAfterSeconds) => {
    const { asked, host } = await go('callback-offer', { takenAfterSeconds, caller, script: { inputs: [{ digits: '1' }, { timedOut: true }] } });
    expect(asked.map(({ step }) => step)).not.toContain('accept');
    expect(host.calls.map(([call]) => call)).not.toContain('createCallback');
  });
});

// This test stands last, because it checks which branches the situations above visited.
test.each(Object.keys(SHIPPED) as ShippedName[])('every branch of %s was visited', (flow) => {
  const declared = load(flow).document.Actions.flatMap(({ Identifier, Type, Parameters, Transitions }) => {
    const { NextAction, Errors = [], Conditions = [] } = Transitions;
    // These leave by a condition, an error, or not at all. Their NextAction is where the console draws the default.
    const plain = NextAction !== undefined && Conditions.length === 0 && !['TransferContactToQueue', 'TransferToFlow'].includes(Type) && Parameters['StoreInput'] !== 'False';
    return [
      ...(plain ? [`${Identifier}: NextAction`] : []),
      ...Errors.map(({ ErrorType }) => `${Identifier}: ${ErrorType}`),
      ...Conditions.map(({ Condition }) => `${Identifier}: ${Condition.Operator} ${Condition.Operands[0]}`),
    ];
  });
  expect(declared.filter((branch) => !visited.get(flow)?.has(branch))).toEqual([]);
});
