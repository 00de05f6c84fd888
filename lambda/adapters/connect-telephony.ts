import {
  DescribeContactCommand,
  ListAssociatedContactsCommand,
  StartOutboundVoiceContactCommand,
  StopContactCommand,
  type ConnectClient,
  type Contact,
  type StartOutboundVoiceContactCommandInput,
} from '@aws-sdk/client-connect';
import { isPromised, type Callback, type Line, type Promised } from '../domain/callback/callback';
import type { ContactFacts } from '../domain/callback/contact-facts';
import { localTimeOf } from '../domain/calendar/local-time';
import { contextAttributes } from '../domain/customer/context-data';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Placement, Telephony } from '../ports/telephony';
import { goneAsUndefined, placementFailureOf } from './connect-errors';

export interface Lines {
  instanceId: string;
  instanceArn: string;
  handoffFlowId: string;
  legacyFlowId?: string;
  dedicatedNumber: string;
  source: { number: string } | { queueId: string };
  callerId?: string;
  /** By source queue: its twin, and what its customers see. */
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'twinQueueId' | 'callerId'>>;
  ringTimeoutSeconds: number;
}

export type TelephonyLookUp = Omit<Telephony, 'place'>;

export function createTelephony(client: ConnectClient, lines: Lines): Telephony {
  return {
    ...createTelephonyLookUp(client, lines.instanceId),
    async place(callback, how) {
      // The operator took the queue out of the settings while its callbacks were pending.
      if (isPromised(callback) && !lines.queues.has(callback.queueId)) return { refused: 'connect-misconfigured' };
      const input = orderOf(callback, how, lines);
      const linked = await order(client, input);
      if (!callback.relatedContactId || !('refused' in linked) || linked.refused !== 'connect-misconfigured') return linked;
      // A voicemail may be older than Connect remembers, or of another instance: the call matters more than the link.
      const { RelatedContactId: _link, ...unlinked } = input;
      return order(client, { ...unlinked, ClientToken: `${unlinked.ClientToken}-unlinked` });
    },
  };
}

async function order(client: ConnectClient, input: StartOutboundVoiceContactCommandInput): Promise<Placement> {
  try {
    const { ContactId } = await client.send(new StartOutboundVoiceContactCommand(input));
    return { placed: ContactId! };
  } catch (error) {
    const refused = placementFailureOf(error);
    return refused ? { refused } : { unclear: String(error) };
  }
}

/** What functions need that never place a call. */
export function createTelephonyLookUp(client: ConnectClient, InstanceId: string): TelephonyLookUp {
  return {
    async lookUp(ContactId) {
      const contact = await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      if (!contact?.Contact) return undefined;
      const callbackId = contact.Contact.Attributes?.dialback_id;
      const customerNumber = contact.Contact.CustomerEndpoint?.Address;
      return { facts: factsOf(contact.Contact), ...(callbackId && { callbackId }), ...(customerNumber && { customerNumber }) };
    },

    async callbacksFrom(ContactId) {
      const list = await client.send(new ListAssociatedContactsCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      const callbacks = (list?.ContactSummaryList ?? [])
        .filter((contact) => contact.InitiationMethod === 'CALLBACK')
        .sort((a, b) => Number(a.InitiationTimestamp) - Number(b.InitiationTimestamp));
      // The first is the one the agent was given; later ones are Connect's own retries.
      return {
        ...(callbacks[0]?.ContactId && { first: callbacks[0].ContactId }),
        open: callbacks.filter((contact) => !contact.DisconnectTimestamp).map((contact) => contact.ContactId!),
      };
    },

    async stop(ContactId) {
      await client.send(new StopContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
    },
  };
}

function orderOf(callback: Callback, how: { placement: number; line?: Line }, lines: Lines): StartOutboundVoiceContactCommandInput {
  const legacy = callback.mode === 'legacy';
  return {
    InstanceId: lines.instanceId,
    ContactFlowId: legacy ? lines.legacyFlowId : lines.handoffFlowId,
    DestinationPhoneNumber: legacy ? callback.number : lines.dedicatedNumber,
    // What the customer sees in legacy mode; what our own number sees otherwise.
    ...(legacy && lines.callerId ? { SourcePhoneNumber: lines.callerId } : sourceOf(lines)),
    ClientToken: tokenOf(callback, how.placement),
    ...(callback.relatedContactId && { RelatedContactId: callback.relatedContactId }),
    ...(legacy && { RingTimeoutInSeconds: lines.ringTimeoutSeconds }),
    Attributes: {
      dialback_id: callback.id,
      dialback_mode: callback.mode,
      dialback_number: callback.number,
      ...targetOf(callback, how.line, lines),
      // A flow cannot ask whether an attribute is there: an operand may not be empty. So that is an attribute of its own.
      dialback_has_comment: callback.comment ? 'yes' : 'no',
      dialback_comment: callback.comment ?? NONE,
      dialback_origin: callback.origin,
      dialback_promised_for: isPromised(callback) ? promisedTimeOf(callback) : NONE,
      ...contextAttributes(isPromised(callback) ? callback.context : undefined),
    },
  };
}

/** As people read it, like `2026-11-23 09:00 Europe/London`. */
function promisedTimeOf({ dueAt, zone }: Promised): string {
  return `${localTimeOf(dueAt, zone).replace('T', ' ')} ${zone}`;
}

/** Written where there is nothing: the related contact's attributes are copied, and may name a queue, a record or another caller id. */
const NONE = 'none';

/** A new placement is a new call, and so is that of an edited callback; the SDK's retries of one are not. The flow's admission lets only one through. */
function tokenOf(callback: Callback, placement: number): string {
  return isPromised(callback) ? `${callback.id}-${callback.version}-${placement}` : `${callback.id}-${placement}`;
}

/** Whose call it is to be, and what the customer sees: with a queue of its own, what that queue says, unless a number is set. */
function targetOf(callback: Callback, line: Line | undefined, { instanceArn, queues, callerId }: Lines): Record<string, string> {
  const agent = isPromised(callback) ? (line && 'agent' in line ? line.agent : undefined) : callback.agent;
  const queue = isPromised(callback) ? queues.get(callback.queueId) : undefined;
  const shown = queue?.callerId ?? (agent && callerId);
  return {
    dialback_version: String(callback.version),
    ...(agent && { dialback_agent: `${instanceArn}/agent/${agent.userId}` }),
    dialback_queue: !agent && queue ? `${instanceArn}/queue/${queue.twinQueueId}` : NONE,
    dialback_crm_record: (isPromised(callback) && callback.crmRecord) || NONE,
    dialback_retries_left: isPromised(callback) ? String(callback.retriesLeft) : NONE,
    dialback_caller_id: shown ?? NONE,
  };
}

function sourceOf({ source }: Lines) {
  return 'number' in source ? { SourcePhoneNumber: source.number } : { QueueId: source.queueId };
}

function factsOf(contact: Contact): ContactFacts {
  const instants = {
    initiatedAt: contact.InitiationTimestamp,
    queuedAt: contact.QueueInfo?.EnqueueTimestamp,
    acceptedAt: contact.AgentInfo?.AcceptedByAgentTimestamp,
    customerAnsweredAt: contact.ConnectedToSystemTimestamp,
    connectedAt: contact.AgentInfo?.ConnectedToAgentTimestamp,
    disconnectedAt: contact.DisconnectTimestamp,
  };
  const known = Object.entries(instants).filter((entry): entry is [string, Date] => entry[1] !== undefined);
  return {
    contactId: contact.Id!,
    ...Object.fromEntries(known.map(([name, at]) => [name, at.toISOString()])),
    ...(contact.DisconnectReason && { disconnectReason: contact.DisconnectReason }),
  };
}
