import type { FlowAction, FlowType } from '../../../flow-language/types';
import { seededRandom } from '../../seeded-random';
import type { CentreContext } from '../centre-context';
import { arnOf } from './arns';
import { parseFlow } from './flow-resources';

type Step = Pick<FlowAction, 'Type'> & { Parameters?: Record<string, unknown> };

interface DefaultFlow {
  name: string;
  type: FlowType;
  /** One after the other; the last one ends the flow or goes on for ever. */
  steps: Step[];
}

const say = (Text: string): Step => ({ Type: 'MessageParticipant', Parameters: { Text } });
/** Connect plays a tone. Here it is a second without words. */
const beep: Step = { Type: 'MessageParticipant', Parameters: { SSML: '<speak/>' } };
/** Connect plays music. Here it is a minute without words. */
const music = { SSML: '<speak><break time="59s"/></speak>' };
const repeat = (...Messages: object[]): Step => ({ Type: 'MessageParticipantIteratively', Parameters: { Messages } });
const end: Step = { Type: 'EndFlowExecution' };
const hangUp: Step = { Type: 'DisconnectParticipant' };

/**
 * The flows of a new instance, by the names that scripts look them up by. What they say is this emulator's own, but for the queue's name (AG:default-agent-whisper) and
 * the sentence about recording (AG:default-outbound). Agents put nobody on hold and transfer nobody, so those of hold and transfer never run.
 */
const FLOWS = {
  customerQueue: { name: 'Default customer queue', type: 'CUSTOMER_QUEUE', steps: [repeat({ Text: 'Thank you for calling. Please wait for the next agent.' }, music)] },
  customerHold: { name: 'Default customer hold', type: 'CUSTOMER_HOLD', steps: [repeat(music)] },
  customerWhisper: { name: 'Default customer whisper', type: 'CUSTOMER_WHISPER', steps: [beep, end] },
  outbound: { name: 'Default outbound', type: 'OUTBOUND_WHISPER', steps: [say('This call is not being recorded'), end] },
  agentHold: { name: 'Default agent hold', type: 'AGENT_HOLD', steps: [repeat({ Text: 'You are on hold.' })] },
  agentWhisper: { name: 'Default agent whisper', type: 'AGENT_WHISPER', steps: [say('$.Queue.Name'), end] },
  agentTransfer: { name: 'Default agent transfer', type: 'AGENT_TRANSFER', steps: [say('Transferring now.'), { Type: 'TransferContactToAgent' }] },
  queueTransfer: { name: 'Default queue transfer', type: 'QUEUE_TRANSFER', steps: [say('Transferring now.'), { Type: 'TransferContactToQueue' }, hangUp] },
} satisfies Record<string, DefaultFlow>;

/** Which default flow runs at a hook that a contact has not set. */
const AT_HOOK: Partial<Record<string, keyof typeof FLOWS>> = { CustomerQueue: 'customerQueue', AgentWhisper: 'agentWhisper', CustomerWhisper: 'customerWhisper' };

/** Gives a new instance its default flows. They draw nothing from the instance's own random numbers. */
export function addDefaultFlows(ctx: CentreContext): void {
  const { flows, instance } = ctx.store;
  const random = seededRandom(`${instance.id}:default flows`);
  for (const { name, type, steps } of Object.values<DefaultFlow>(FLOWS)) {
    const id = random.uuid();
    const content = JSON.stringify(documentOf(steps));
    flows.set(id, { id, arn: arnOf(instance, 'contact-flow', id), name, tags: {}, type, state: 'ACTIVE', status: 'PUBLISHED', content, document: parseFlow(content, type) });
  }
  ctx.store.defaultFlows = [...flows.values()];
  instance.defaultFlowIds = Object.fromEntries(Object.entries(AT_HOOK).map(([hook, key]) => [hook, idNamed(ctx, FLOWS[key!].name)]));
  instance.defaultOutboundFlowId = idNamed(ctx, FLOWS.outbound.name);
}

function idNamed({ store }: CentreContext, name: string): string {
  return store.defaultFlows.find((flow) => flow.name === name)!.id;
}

function documentOf(steps: Step[]): object {
  const last = steps.length - 1;
  const Actions = steps.map(({ Type, Parameters = {} }, index) => ({ Identifier: String(index), Type, Parameters, Transitions: index < last ? transitionsOf(Type, index + 1) : {} }));
  return { Version: '2019-10-30', StartAction: '0', Actions };
}

function transitionsOf(type: string, next: number): object {
  const NextAction = String(next);
  const errors = type === 'TransferContactToQueue' ? ['QueueAtCapacity', 'NoMatchingError'] : ['NoMatchingError'];
  return { NextAction, Errors: errors.map((ErrorType) => ({ ErrorType, NextAction })) };
}
