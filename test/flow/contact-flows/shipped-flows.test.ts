import { go, load, SHIPPED, type ShippedName, type Went } from './shipped-flow';
import { SITUATIONS } from './situations';

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
  expect(went.reported.at(-1)?.identifier).toBe(last);
});

test('parking says nothing to the source number', async () => {
  expect((await go('parking', SITUATIONS.find(({ flow }) => flow === 'parking')!.situation)).heard).toEqual([]);
});

test('the whisper is the sentence agents know, then the comment', async () => {
  const { heard } = await go('agent-whisper', { view: { Attributes: { dialback_has_comment: 'yes', dialback_comment: 'Invoice 17' } } });
  expect(heard).toEqual([{ text: 'This is the callback call. Please wait while we connect you to the customer.' }, { text: 'Invoice 17' }]);
});

test('the whisper is that sentence alone where there is no comment', async () => {
  expect((await go('agent-whisper', { view: { Attributes: {} } })).heard).toHaveLength(1);
});

// Last: it looks at what the situations above went through.
test.each(Object.keys(SHIPPED) as ShippedName[])('every branch of %s was visited', (flow) => {
  const declared = load(flow).document.Actions.flatMap(({ Identifier, Type, Transitions }) => {
    const { NextAction, Errors = [], Conditions = [] } = Transitions;
    // These leave by a condition, an error, or not at all: their NextAction is where the console draws the default.
    const plain = NextAction !== undefined && Conditions.length === 0 && Type !== 'TransferContactToQueue';
    return [
      ...(plain ? [`${Identifier}: NextAction`] : []),
      ...Errors.map(({ ErrorType }) => `${Identifier}: ${ErrorType}`),
      ...Conditions.map(({ Condition }) => `${Identifier}: ${Condition.Operator} ${Condition.Operands[0]}`),
    ];
  });
  expect(declared.filter((branch) => !visited.get(flow)?.has(branch))).toEqual([]);
});
