import type { AgentInfo, Contact as ContactAnswer, ContactInitiationMethod, RecordingInfo } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Contact, ContactAgent } from '../model';
import type { Switches } from '../switches';
import { queueReferenceOf } from './queue-reference';
import { routingCriteriaAnswer } from './routing-criteria-answer';
import { dateOf } from './times';

/** An answer depends on these beside the contact. */
export interface AnswerPlace {
  instanceArn: string;
  /** Epoch milliseconds. */
  now: number;
  switches: Pick<Switches, 'systemEndpointOfCallback'>;
}

export function answerPlace({ clock, store, switches }: Pick<ContactCentre, 'clock' | 'store' | 'switches'>): AnswerPlace {
  return { instanceArn: store.instance.arn, now: clock.now(), switches };
}

/** A contact as DescribeContact shows it (amazon-connect.md 3.3). What has not happened yet is absent. */
export function contactAnswer(contact: Contact, { instanceArn, now, switches }: AnswerPlace): ContactAnswer {
  return {
    ...identityOf(contact),
    ...timesOf(contact),
    QueueInfo: contact.queue && { Id: queueReferenceOf(contact.queue, instanceArn).Id, EnqueueTimestamp: dateOf(contact.enqueuedAt) },
    AgentInfo: contact.agent && agentInfo(contact.agent),
    CustomerEndpoint: contact.customerEndpoint && { Type: contact.customerEndpoint.type, Address: contact.customerEndpoint.address },
    SystemEndpoint: systemEndpoint(contact, switches),
    QueuePriority: contact.queuePriority,
    QueueTimeAdjustmentSeconds: contact.queueTimeAdjustmentSeconds,
    RoutingCriteria: routingCriteriaAnswer(contact, now),
    DisconnectReason: contact.disconnectReason,
    // The SDK's type lacks AMD_UNRESOLVED_SILENCE, which the documents have.
    AnsweringMachineDetectionStatus: contact.answeringMachineDetectionStatus as ContactAnswer['AnsweringMachineDetectionStatus'],
    Recordings: contact.recordings.length > 0 ? contact.recordings.map(recordingAnswer) : undefined,
    Attributes: contact.attributes,
    Tags: contact.tags,
    SegmentAttributes: Object.fromEntries(Object.entries(contact.segmentAttributes).map(([key, value]) => [key, { ValueString: value }])),
  };
}

/** Contact records give the participant of automated interactions as IVR, which the SDK's list of participants does not have yet. */
function recordingAnswer({ location, startedAt, stoppedAt }: Contact['recordings'][number]): RecordingInfo {
  const participant = { ParticipantType: 'IVR' } as unknown as Pick<RecordingInfo, 'ParticipantType'>;
  return { StorageType: 'S3', Location: location, MediaStreamType: 'AUDIO', ...participant, StartTimestamp: dateOf(startedAt), StopTimestamp: dateOf(stoppedAt), Status: 'AVAILABLE' };
}

/** Returns the members that name a contact and its place among others. Every answer that shows a contact has them. */
export function identityOf(contact: Contact) {
  return {
    Arn: contact.arn,
    Id: contact.id,
    // Absent on the first contact of a chain.
    InitialContactId: contact.initialContactId === contact.id ? undefined : contact.initialContactId,
    PreviousContactId: contact.previousContactId,
    RelatedContactId: contact.relatedContactId,
    ContactAssociationId: contact.contactAssociationId,
    // The SDK's type lacks those of customer-first callbacks, which the documents have.
    InitiationMethod: contact.initiationMethod as ContactInitiationMethod,
    Channel: contact.channel,
    Name: contact.name,
    Description: contact.contactDescription,
    CustomerId: contact.customerId,
  };
}

function systemEndpoint({ initiationMethod, systemEndpoint: own }: Contact, { systemEndpointOfCallback }: AnswerPlace['switches']) {
  if (own) return { Type: own.type, Address: own.address };
  const shown = initiationMethod === 'CALLBACK' && systemEndpointOfCallback === 'softphone';
  return shown ? { Type: 'TELEPHONE_NUMBER' as const, Address: 'Softphone' } : undefined;
}

function timesOf(contact: Contact) {
  return {
    InitiationTimestamp: dateOf(contact.initiatedAt),
    ScheduledTimestamp: dateOf(contact.scheduledFor),
    ConnectedToSystemTimestamp: dateOf(contact.connectedToSystemAt),
    DisconnectTimestamp: dateOf(contact.disconnectedAt),
    LastUpdateTimestamp: dateOf(contact.lastUpdatedAt),
  };
}

function agentInfo(agent: ContactAgent): AgentInfo {
  const { afterContactWorkStartedAt: started, afterContactWorkEndedAt: ended } = agent;
  return {
    Id: agent.userId,
    AcceptedByAgentTimestamp: dateOf(agent.acceptedAt),
    ConnectedToAgentTimestamp: dateOf(agent.connectedAt),
    AfterContactWorkStartTimestamp: dateOf(started),
    AfterContactWorkEndTimestamp: dateOf(ended),
    AfterContactWorkDuration: started && ended ? (Date.parse(ended) - Date.parse(started)) / 1000 : undefined,
  };
}
