import * as v from 'valibot';

const FLOW = v.object({ StartAction: v.string(), Actions: v.array(v.object({ Identifier: v.string(), Parameters: v.optional(v.unknown()), Transitions: v.optional(v.unknown()) })) });
type Block = v.InferOutput<typeof FLOW>['Actions'][number];

/** Whether a contact may come to a block whose parameters name this, from where the flow begins. What lies in a block that nothing leads to is never run. */
export function namesInReach(content: string, text: string): boolean {
  return blocksInReach(content).some(({ Parameters }) => JSON.stringify(Parameters ?? {}).includes(text));
}

/** None, where it is no flow that can be read. */
function blocksInReach(content: string): Block[] {
  const flow = v.safeParse(FLOW, parsed(content));
  if (!flow.success) return [];
  const { StartAction, Actions } = flow.output;
  const reached = new Map<string, Block>();
  const ahead = [StartAction];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const block = reached.has(name) ? undefined : Actions.find(({ Identifier }) => Identifier === name);
    if (!block) continue;
    reached.set(name, block);
    ahead.push(...nextOf(block.Transitions));
  }
  return [...reached.values()];
}

/** Each `NextAction`, of conditions and errors too. */
function nextOf(transitions: unknown): string[] {
  if (typeof transitions !== 'object' || transitions === null) return [];
  return Object.entries(transitions).flatMap(([name, inner]) => (name === 'NextAction' && typeof inner === 'string' ? [inner] : nextOf(inner)));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
