import type { FlowType } from '../../../../flow-language/types';
import { NotEmulated } from '../../../not-emulated';
import type { FlowHost } from '../../flow-runner/host';
import { loadFlow } from '../../resources/load-flow';
import { readRoutingSteps } from '../../routing/read-routing-criteria';
import { resolveQueue } from '../../routing/resolve-queue';
import { setRoutingSteps } from '../../routing/activate-criteria';
import { callbackNumberProblem } from '../../telephony/callback-number-problem';
import { attributesProblem, tagsProblem, writeAttributes, writeTags } from '../update-attributes';
import type { HostScope } from './host-scope';

type Writes = Pick<
  FlowHost,
  | 'setAttributes'
  | 'setContactData'
  | 'tag'
  | 'untag'
  | 'setCallbackNumber'
  | 'setTargetQueue'
  | 'setHook'
  | 'setRouting'
  | 'setRoutingCriteria'
  | 'setRecording'
  | 'setVoice'
  | 'setPreviousParticipant'
>;

/** What a flow sets on its contact. */
export function contactWrites(scope: HostScope): Writes {
  const { ctx, lifeline } = scope;
  const { contact } = lifeline;
  return {
    setAttributes: (target, attributes) => setAttributes(scope, target, attributes),
    setContactData: (data) => setContactData(scope, data),
    tag(tags) {
      if (tagsProblem(contact.tags, tags)) return 'failed';
      writeTags(ctx, contact, { ...contact.tags, ...tags });
      return 'done';
    },
    untag(keys) {
      writeTags(ctx, contact, Object.fromEntries(Object.entries(contact.tags).filter(([key]) => !keys.includes(key))));
      return 'done';
    },
    setCallbackNumber(number) {
      const problem = callbackNumberProblem(ctx, number);
      if (problem) return problem;
      contact.callbackNumber = number;
      return 'done';
    },
    setTargetQueue(target) {
      const queue = resolveQueue(ctx.store, target);
      if (!queue) return 'failed';
      contact.targetQueue = queue;
      return 'done';
    },
    setHook: (hook, reference) => setHook(scope, hook, reference),
    setRouting(change) {
      if ('queuePriority' in change) contact.queuePriority = change.queuePriority;
      else contact.queueTimeAdjustmentSeconds = change.queueTimeAdjustmentSeconds;
      ctx.wakeRouter();
    },
    setRoutingCriteria(criteria) {
      const steps = readRoutingSteps(criteria);
      if (!steps) return 'failed';
      setRoutingSteps(ctx, lifeline, steps);
      return 'done';
    },
    setRecording(behavior) {
      contact.recording = behavior;
    },
    setVoice(voice) {
      lifeline.voice = voice;
      return 'done';
    },
    // Only a contact that another one was consulted from has a participant to put on hold; transfers by agents are not emulated.
    setPreviousParticipant: () => 'failed',
  };
}

function setAttributes({ ctx, lifeline }: HostScope, target: 'Current' | 'Related', attributes: Record<string, string>): 'done' | 'failed' {
  const relatedId = lifeline.contact.relatedContactId;
  const contact = target === 'Current' ? lifeline.contact : relatedId ? ctx.store.contacts.get(relatedId) : undefined;
  if (!contact || attributesProblem(contact.attributes, attributes)) return 'failed';
  writeAttributes(ctx, contact, attributes);
  return 'done';
}

const DATA = { Name: 'name', Description: 'contactDescription', LanguageCode: 'languageCode', CustomerId: 'customerId' } as const;

function setContactData({ ctx, lifeline: { contact } }: HostScope, data: Record<string, string>): 'done' {
  for (const [key, value] of Object.entries(data)) {
    if (!(key in DATA)) throw new NotEmulated(`UpdateContactData.${key}`);
    contact[DATA[key as keyof typeof DATA]] = value;
  }
  contact.lastUpdatedAt = ctx.time.iso();
  return 'done';
}

const HOOK_TYPES: Partial<Record<string, FlowType>> = {
  AgentHold: 'AGENT_HOLD',
  AgentWhisper: 'AGENT_WHISPER',
  CustomerHold: 'CUSTOMER_HOLD',
  CustomerQueue: 'CUSTOMER_QUEUE',
  CustomerRemaining: 'CONTACT_FLOW',
  CustomerWhisper: 'CUSTOMER_WHISPER',
  // A guide is an inbound flow: there is no type of its own (AG:show-view-block).
  DefaultAgentUI: 'CONTACT_FLOW',
};

function setHook({ ctx, lifeline }: HostScope, hook: string, reference: string): 'done' | 'failed' {
  const type = HOOK_TYPES[hook];
  if (!type) throw new NotEmulated(`the event hook ${hook}`);
  const flow = loadFlow(ctx.store, reference);
  if (flow?.type !== type) return 'failed';
  lifeline.contact.hooks[hook] = flow.id;
  return 'done';
}
