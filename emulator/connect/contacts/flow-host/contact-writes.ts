import * as v from 'valibot';
import type { FlowType } from '../../../../flow-language/types';
import { NotEmulated } from '../../../not-emulated';
import type { Done, FlowHost } from '../../flow-runner/host';
import type { Contact } from '../../model';
import { loadFlow } from '../../resources/load-flow';
import { readRoutingSteps } from '../../routing/read-routing-criteria';
import { resolveQueue } from '../../routing/resolve-queue';
import { setRoutingSteps } from '../../routing/activate-criteria';
import { callbackNumberProblem } from '../../telephony/callback-number-problem';
import { setAutomatedRecording } from '../automated-recording';
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
  | 'enableHook'
  | 'setRouting'
  | 'setRoutingCriteria'
  | 'setRecording'
  | 'setMediaStreaming'
  | 'startAssistantSession'
  | 'setVoice'
  | 'setPreviousParticipant'
>;

/** The host's part that lets a flow change its contact. */
export function contactWrites(scope: HostScope): Writes {
  const { ctx, lifeline } = scope;
  const { contact } = lifeline;
  return {
    setAttributes: (target, attributes) => setAttributes(scope, target, attributes),
    setContactData: (target, data) => setContactData(scope, target, data),
    tag(tags) {
      const problem = tagsProblem(contact.tags, tags);
      if (problem) return { failed: problem };
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
      if (!queue) return { failed: `there is no queue ${Object.values(target).join('')}` };
      contact.targetQueue = queue;
      return 'done';
    },
    setHook: (hook, reference) => setHook(scope, hook, reference),
    enableHook(hook, enabled) {
      contact.disabledHooks = [...contact.disabledHooks.filter((each) => each !== hook), ...(enabled ? [] : [hook])];
    },
    setRouting(change) {
      if ('queuePriority' in change) contact.queuePriority = change.queuePriority;
      else contact.queueTimeAdjustmentSeconds = change.queueTimeAdjustmentSeconds;
      ctx.waiting.moveToPlace(contact);
      ctx.wakeRouter();
    },
    setRoutingCriteria(criteria) {
      const steps = readRoutingSteps(criteria);
      if (!steps) return { failed: 'the criteria have no steps that can be read' };
      setRoutingSteps(ctx, lifeline, steps);
      return 'done';
    },
    setRecording(behavior) {
      contact.recording = behavior;
      const automated = automatedIn(behavior);
      if (automated) setAutomatedRecording(ctx, lifeline, automated);
    },
    setMediaStreaming(enabled) {
      contact.mediaStream = enabled ? openStream(scope) : contact.mediaStream && { ...contact.mediaStream, stoppedAt: ctx.time.now() };
    },
    startAssistantSession: (assistantArn) => startAssistantSession(scope, assistantArn),
    setVoice(voice) {
      lifeline.voice = voice;
      return 'done';
    },
    // Only a contact that another one was consulted from has a participant to put on hold; transfers by agents are not emulated.
    setPreviousParticipant: () => ({ failed: 'no contact was consulted from another' }),
  };
}

/** Where each of the two blocks says whether automated interactions are recorded. One that does not say changes nothing. */
const RECORDING = v.object({
  RecordingBehavior: v.optional(v.object({ IVRRecordingBehavior: v.optional(v.picklist(['Enabled', 'Disabled'])) })),
  VoiceBehavior: v.optional(v.object({ VoiceRecordingBehavior: v.optional(v.object({ IVRRecordingBehavior: v.optional(v.picklist(['Enabled', 'Disabled'])) })) })),
});

function automatedIn(behavior: unknown): 'Enabled' | 'Disabled' | undefined {
  const { RecordingBehavior, VoiceBehavior } = v.parse(RECORDING, behavior);
  return RecordingBehavior?.IVRRecordingBehavior ?? VoiceBehavior?.VoiceRecordingBehavior?.IVRRecordingBehavior;
}

const NO_RELATED = { failed: 'there is no related contact' };

function targetOf({ ctx, lifeline }: HostScope, target: 'Current' | 'Related'): Contact | undefined {
  const relatedId = lifeline.contact.relatedContactId;
  return target === 'Current' ? lifeline.contact : relatedId ? ctx.store.contacts.get(relatedId) : undefined;
}

function setAttributes(scope: HostScope, target: 'Current' | 'Related', attributes: Record<string, string>): Done {
  const { ctx } = scope;
  const contact = targetOf(scope, target);
  if (!contact) return NO_RELATED;
  const problem = attributesProblem(contact.attributes, attributes);
  if (problem) return { failed: problem };
  writeAttributes(ctx, contact, attributes);
  return 'done';
}

const DATA = { Name: 'name', Description: 'contactDescription', LanguageCode: 'languageCode', CustomerId: 'customerId', WisdomSessionArn: 'wisdomSessionArn' } as const;

function setContactData(scope: HostScope, target: 'Current' | 'Related', data: Record<string, string>): Done {
  const contact = targetOf(scope, target);
  if (!contact) return NO_RELATED;
  for (const [key, value] of Object.entries(data)) {
    if (!(key in DATA)) throw new NotEmulated(`UpdateContactData.${key}`);
    contact[DATA[key as keyof typeof DATA]] = value;
  }
  contact.lastUpdatedAt = scope.ctx.time.iso();
  return 'done';
}

/** The ARN has the form of a stream of Kinesis Video; nothing stands behind it. */
function openStream({ ctx, lifeline }: HostScope): NonNullable<Contact['mediaStream']> {
  const name = `${ctx.store.instance.alias}-connect-${lifeline.contact.id}`;
  return { arn: `arn:aws:kinesisvideo:${ctx.region}:${ctx.accountId}:stream/${name}/${ctx.time.now()}`, startedAt: ctx.time.now() };
}

function startAssistantSession({ ctx, lifeline }: HostScope, assistantArn: string): ReturnType<FlowHost['startAssistantSession']> {
  const associated = [...ctx.store.integrationAssociations.values()].some(({ type, integrationArn }) => type === 'WISDOM_ASSISTANT' && integrationArn === assistantArn);
  if (!associated) return { failed: `the assistant ${assistantArn} is not associated with the instance` };
  const assistantId = assistantArn.slice(assistantArn.lastIndexOf('/') + 1);
  return { sessionArn: `arn:aws:wisdom:${ctx.region}:${ctx.accountId}:session/${assistantId}/${lifeline.contact.id}` };
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
  PauseContact: 'CONTACT_FLOW',
  ResumeContact: 'CONTACT_FLOW',
};

function setHook({ ctx, lifeline }: HostScope, hook: string, reference: string): Done {
  const type = HOOK_TYPES[hook];
  if (!type) throw new NotEmulated(`the event hook ${hook}`);
  const flow = loadFlow(ctx.store, reference);
  if (!flow) return { failed: `there is no published flow ${reference}` };
  if (flow.type !== type) return { failed: `the flow "${flow.name}" is of type ${flow.type}; the hook ${hook} takes ${type}` };
  lifeline.contact.hooks[hook] = flow.id;
  return 'done';
}
