import { type ConnectClient, StartOutboundVoiceContactCommand, type StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import { localTimeOf, partsOfLocal } from '../../calendar/domain/local-time';
import { contextAttributes } from '../../app-access/domain/context-data';
import { type NumberShown, numberShownIn, otherShown } from '../../queues/domain/caller-id';
import { isRecorded } from '../../queues/domain/recording';
import type { DialAnswer, Dialler } from '../ports/dialler';
import { type CustomersCall, customersCallOf, isRefusedToCampaigns } from './customers-call';
import { dialFailureOf } from './dial-failure';
import type { DialSettings } from './dial-settings';

/**
 * @param customersClient for calls to customers before an agent. It tries once: a refusal after an earlier try would not say what became of that. Absent: this
 * function places no such calls
 */
export function createDialler(client: ConnectClient, settings: DialSettings, customersClient?: ConnectClient): Dialler {
  return {
    async dial(callback, how) {
      // The operator took the queue out of the settings while its callbacks were pending.
      if (isPromised(callback) && !settings.queues.has(callback.queueId)) return { refused: 'connect-misconfigured' };
      const shown = numberShown(callback, settings);
      const answer = callback.phase === 'calling' ? await callCustomer(customersClient, { callback, settings, shown, attributes: attributesOf(callback, { queueId: callback.queueId }, settings) }) : await place(client, inputOf(callback, how, settings));
      return 'dialled' in answer ? { ...answer, ...otherShown(shown) } : answer;
    },
  };
}

async function callCustomer(client: ConnectClient | undefined, call: CustomersCall): Promise<PlaceAnswer> {
  if (!client) throw new Error('This function calls no customer before an agent.');
  const { input, detects } = customersCallOf(call);
  const answer = await place(client, input);
  return detects && 'refused' in answer && isRefusedToCampaigns(answer.refused) ? { ...answer, withDetection: true } : answer;
}

/** Of a call that was not paused: that is asked before. */
type PlaceAnswer = Exclude<DialAnswer, { pause: unknown }>;

async function place(client: ConnectClient, input: StartOutboundVoiceContactCommandInput): Promise<PlaceAnswer> {
  try {
    const { ContactId } = await client.send(new StartOutboundVoiceContactCommand(input));
    return { dialled: ContactId! };
  } catch (error) {
    const refused = dialFailureOf(error);
    return refused ? { refused } : { unclear: String(error) };
  }
}

function inputOf(callback: Callback, how: { nthDial: number; line?: Line }, settings: DialSettings): StartOutboundVoiceContactCommandInput {
  const legacy = callback.mode === 'legacy';
  const shown = legacy ? numberShown(callback, settings) : undefined;
  return {
    InstanceId: settings.instanceId,
    ContactFlowId: legacy ? settings.legacyFlowId : settings.handoffFlowId,
    DestinationPhoneNumber: legacy ? callback.number : settings.dedicatedNumber,
    // The customer sees it in legacy mode; our own number sees it otherwise.
    ...(shown ? { SourcePhoneNumber: shown.number } : sourceOf(settings)),
    ClientToken: tokenOf(callback, how.nthDial),
    ...(legacy && { RingTimeoutInSeconds: settings.ringTimeoutSeconds }),
    Attributes: { ...attributesOf(callback, how.line, settings), ...(legacy && { dialback_customer_waits: 'yes' }) },
  };
}

function attributesOf(callback: Callback, line: Line | undefined, settings: DialSettings): Record<string, string> {
  return {
    dialback_id: callback.id,
    dialback_stack: settings.stack,
    dialback_mode: callback.mode,
    dialback_number: callback.number,
    ...targetOf(callback, line, settings),
    // A flow cannot ask whether an attribute is there: an operand may not be empty. So that is an attribute of its own.
    dialback_has_comment: callback.comment ? 'yes' : 'no',
    dialback_comment: callback.comment ?? NONE,
    dialback_origin: callback.origin,
    // Connect's own link would stand on the call to our own number, and copy what is noted of that contact. An attribute goes on to the customer's call.
    dialback_related_contact: callback.attempt.answersContactId ?? callback.relatedContactId ?? NONE,
    dialback_promised_for: isPromised(callback) ? promisedTimeOf(callback) : NONE,
    // Absent where nobody named it: flows compare its beginning, and would take the word none for a language.
    ...(isPromised(callback) && callback.language && { dialback_language: callback.language }),
    ...contextAttributes(isPromised(callback) ? callback.context : undefined),
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

/** The agent or queue that the call is for, and the number that the customer sees. */
function targetOf(callback: Callback, line: Line | undefined, settings: DialSettings): Record<string, string> {
  const { instanceArn, queues, clickRecording } = settings;
  const agent = isPromised(callback) ? (line && 'agent' in line ? line.agent : undefined) : callback.agent;
  const queue = isPromised(callback) ? queues.get(callback.queueId) : undefined;
  const recording = isPromised(callback) ? (queue?.recording ?? 'never') : clickRecording;
  const shown = numberShown(callback, settings);
  return {
    dialback_version: String(callback.version),
    ...(agent && { dialback_agent: `${instanceArn}/agent/${agent.userId}` }),
    dialback_queue: !agent && queue ? `${instanceArn}/queue/${queue.twinQueueId}` : NONE,
    dialback_crm_record: (isPromised(callback) && callback.crmRecord) || NONE,
    dialback_retries_left: isPromised(callback) ? String(callback.retriesLeft) : NONE,
    dialback_caller_id: shown?.number ?? NONE,
    dialback_caller_id_by: shown?.by ?? NONE,
    // Whichever line it takes, and whichever queue's whisper it meets: the call itself says it.
    dialback_recording: isRecorded(recording, callback.recorded) ? 'announced' : NONE,
  };
}

/** The queue's own, or that of clicks; or another, by the customer's country or the agent's choice. */
function numberShown(callback: Callback, { queues, callerId, callerIds }: DialSettings): NumberShown | undefined {
  const queue = isPromised(callback) ? queues.get(callback.queueId) : { callerId, callerIds };
  return numberShownIn({ customer: callback.number, chosen: callback.callerId, usual: queue?.callerId ?? callerId, callerIds: queue?.callerIds });
}

function sourceOf({ source }: DialSettings) {
  return 'number' in source ? { SourcePhoneNumber: source.number } : { QueueId: source.queueId };
}
