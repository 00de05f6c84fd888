import { type ConnectClient, StartOutboundVoiceContactCommand, type StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import { isPromised, type Callback, type Line, type Promised } from '../domain/callback';
import { localTimeOf, partsOfLocal } from '../../calendar/domain/local-time';
import { contextAttributes } from '../../app-access/domain/context-data';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { isRecorded, type RecordingPolicy } from '../../queues/domain/recording';
import type { Dialler } from '../ports/dialler';
import { dialFailureOf } from './dial-failure';

export interface DialSettings {
  /** Name of the stack. Its calls carry it, so that no other stack of the instance takes them for its own. */
  stack: string;
  instanceId: string;
  instanceArn: string;
  handoffFlowId: string;
  legacyFlowId?: string;
  dedicatedNumber: string;
  source: { number: string } | { queueId: string };
  callerId?: string;
  /** The twin of each source queue, the number that its customers see, and whether they are recorded. */
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'twinQueueId' | 'callerId' | 'recording'>>;
  /** Whether clicks are recorded, which are of no queue. */
  clickRecording: RecordingPolicy;
  ringTimeoutSeconds: number;
}

export function createDialler(client: ConnectClient, settings: DialSettings): Dialler {
  return {
    async dial(callback, how) {
      // The operator took the queue out of the settings while its callbacks were pending.
      if (isPromised(callback) && !settings.queues.has(callback.queueId)) return { refused: 'connect-misconfigured' };
      try {
        const { ContactId } = await client.send(new StartOutboundVoiceContactCommand(inputOf(callback, how, settings)));
        return { dialled: ContactId! };
      } catch (error) {
        const refused = dialFailureOf(error);
        return refused ? { refused } : { unclear: String(error) };
      }
    },
  };
}

function inputOf(callback: Callback, how: { nthDial: number; line?: Line }, settings: DialSettings): StartOutboundVoiceContactCommandInput {
  const legacy = callback.mode === 'legacy';
  return {
    InstanceId: settings.instanceId,
    ContactFlowId: legacy ? settings.legacyFlowId : settings.handoffFlowId,
    DestinationPhoneNumber: legacy ? callback.number : settings.dedicatedNumber,
    // The customer sees it in legacy mode; our own number sees it otherwise.
    ...(legacy && settings.callerId ? { SourcePhoneNumber: settings.callerId } : sourceOf(settings)),
    ClientToken: tokenOf(callback, how.nthDial),
    ...(legacy && { RingTimeoutInSeconds: settings.ringTimeoutSeconds }),
    Attributes: {
      dialback_id: callback.id,
      dialback_stack: settings.stack,
      dialback_mode: callback.mode,
      dialback_number: callback.number,
      ...targetOf(callback, how.line, settings),
      // A flow cannot ask whether an attribute is there: an operand may not be empty. So that is an attribute of its own.
      dialback_has_comment: callback.comment ? 'yes' : 'no',
      dialback_comment: callback.comment ?? NONE,
      dialback_origin: callback.origin,
      // Connect's own link would stand on the call to our own number, and copy what is noted of that contact. An attribute goes on to the customer's call.
      dialback_related_contact: callback.relatedContactId ?? NONE,
      dialback_promised_for: isPromised(callback) ? promisedTimeOf(callback) : NONE,
      ...contextAttributes(isPromised(callback) ? callback.context : undefined),
    },
  };
}

/** As people read it, like `2026-11-23 09:00 Europe/London`. */
function promisedTimeOf({ dueAt, zone }: Promised): string {
  return `${partsOfLocal(localTimeOf(dueAt, zone)).clock} ${zone}`;
}

/** Written where there is nothing: flows and views cannot name an attribute that may be absent. */
const NONE = 'none';

/** A new dial is a new call, and so is that of an edited callback; the SDK's retries of one are not. The flow's admission lets only one through. */
function tokenOf(callback: Callback, nthDial: number): string {
  return isPromised(callback) ? `${callback.id}-${callback.version}-${nthDial}` : `${callback.id}-${nthDial}`;
}

/** The agent or queue that the call is for, and the number that the customer sees: the queue's own, where it has one. */
function targetOf(callback: Callback, line: Line | undefined, { instanceArn, queues, callerId, clickRecording }: DialSettings): Record<string, string> {
  const agent = isPromised(callback) ? (line && 'agent' in line ? line.agent : undefined) : callback.agent;
  const queue = isPromised(callback) ? queues.get(callback.queueId) : undefined;
  const shown = queue?.callerId ?? (agent && callerId);
  const recording = isPromised(callback) ? (queue?.recording ?? 'never') : clickRecording;
  return {
    dialback_version: String(callback.version),
    ...(agent && { dialback_agent: `${instanceArn}/agent/${agent.userId}` }),
    dialback_queue: !agent && queue ? `${instanceArn}/queue/${queue.twinQueueId}` : NONE,
    dialback_crm_record: (isPromised(callback) && callback.crmRecord) || NONE,
    dialback_retries_left: isPromised(callback) ? String(callback.retriesLeft) : NONE,
    dialback_caller_id: shown ?? NONE,
    // Whichever line it takes, and whichever queue's whisper it meets: the call itself says it.
    dialback_recording: isRecorded(recording, callback.recorded) ? 'announced' : NONE,
  };
}

function sourceOf({ source }: DialSettings) {
  return 'number' in source ? { SourcePhoneNumber: source.number } : { QueueId: source.queueId };
}
