import type { RoutingCriteria } from './routing/routing-criteria';

/** A contact as the instance keeps it. Instants are ISO strings on the emulator's clock. */

/** A queue made by an administrator, or the one that each user has of their own. */
export type QueueRef = { kind: 'STANDARD'; queueId: string } | { kind: 'AGENT'; userId: string };

export type InitiationMethod = 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'CALLBACK_CUSTOMER_FIRST_QUEUED' | 'CALLBACK_CUSTOMER_FIRST_DIALED';

export type ContactState =
  | 'INITIATED' // exists; not dialled, or its first flow runs
  | 'SCHEDULED' // a callback before its delay is over
  | 'QUEUED'
  | 'OFFERED' // still in its queue, ringing at an agent
  | 'ACCEPTED' // an agent has it; whispers, or the dial of a callback
  | 'CONNECTED' // agent and customer talk
  | 'DISCONNECTED' // over; the agent may be at after-contact work
  | 'COMPLETED';

/** Section 4.2 of the facts: what contact records carry for voice. */
export type DisconnectReason =
  | 'CUSTOMER_DISCONNECT'
  | 'AGENT_DISCONNECT'
  | 'THIRD_PARTY_DISCONNECT'
  | 'TELECOM_PROBLEM'
  | 'TELECOM_BUSY'
  | 'TELECOM_NUMBER_INVALID'
  | 'TELECOM_POTENTIAL_BLOCKING'
  | 'TELECOM_UNANSWERED'
  | 'TELECOM_TIMEOUT'
  | 'TELECOM_ORIGINATOR_CANCEL'
  | 'CUSTOMER_NEVER_ARRIVED'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'OTHER';

/** The words in which Connect says who or what answered (section 7). */
export type AnsweringMachineDetectionStatus =
  | 'HUMAN_ANSWERED'
  | 'VOICEMAIL_BEEP'
  | 'VOICEMAIL_NO_BEEP'
  | 'AMD_UNANSWERED'
  | 'AMD_UNRESOLVED_SILENCE'
  | 'SIT_TONE_BUSY'
  | 'SIT_TONE_INVALID_NUMBER'
  | 'SIT_TONE_DETECTED'
  | 'FAX_MACHINE_DETECTED'
  | 'AMD_ERROR';

export interface Endpoint {
  type: 'TELEPHONE_NUMBER';
  address: string;
}

/** The wishes of a CreateCallbackContact, and how far it got. */
export interface CallbackPlan {
  number: string;
  callerId?: string;
  initialCallDelaySeconds: number;
  maximumConnectionAttempts: number;
  retryDelaySeconds: number;
  creationFlowId?: string;
  /** The customer is dialled before an agent, and this flow runs once they answer. */
  outboundFlowId?: string;
  /** It is removed at this instant if no agent has it then. Further attempts and other queues do not put that off. */
  expiresAt: string;
  /** Attempts that have failed so far, over all contacts of this callback. */
  failedAttempts: number;
}

export interface ContactAgent {
  userId: string;
  acceptedAt: string;
  connectedAt?: string;
  afterContactWorkStartedAt?: string;
  afterContactWorkEndedAt?: string;
}

/** Somebody speaks: a prompt, or the customer. Instants in epoch milliseconds. */
export interface Utterance {
  from: number;
  until: number;
  words: string;
}

/** What is recorded of a contact before an agent comes: one recording, from when it was first switched on. */
export interface AutomatedRecording {
  startedAt: number;
  /** Absent while it runs. */
  stoppedAt?: number;
  heard: Utterance[];
}

/** A recording in S3. */
export interface KeptRecording {
  /** `<bucket>/<key>` */
  location: string;
  startedAt: string;
  stoppedAt: string;
}

export interface Contact {
  id: string;
  arn: string;
  /** A chat is a customer's, or a guide: the steps that an agent is shown beside a contact. */
  channel: 'VOICE' | 'CHAT' | 'TASK';
  initiationMethod: InitiationMethod;
  state: ContactState;
  /** First of the chain; its own id when it is the first. */
  initialContactId: string;
  previousContactId?: string;
  nextContactId?: string;
  relatedContactId?: string;
  /** Root of the tree that ListAssociatedContacts shows. */
  contactAssociationId: string;
  /** Start of the chain: what waiting contacts are ordered by. */
  chainStartedAt: string;
  initiatedAt: string;
  scheduledFor?: string;
  connectedToSystemAt?: string;
  enqueuedAt?: string;
  dequeuedAt?: string;
  disconnectedAt?: string;
  completedAt?: string;
  lastUpdatedAt: string;
  disconnectReason?: DisconnectReason;
  customerEndpoint?: Endpoint;
  systemEndpoint?: Endpoint;
  /** The number that UpdateContactCallbackNumber set. */
  callbackNumber?: string;
  callback?: CallbackPlan;
  /** The queue that the next transfer goes to, or that it waits in. */
  targetQueue?: QueueRef;
  queue?: QueueRef;
  /** 1 is served first; Connect's default is 5. */
  queuePriority: number;
  queueTimeAdjustmentSeconds: number;
  agent?: ContactAgent;
  agentConnectionAttempts: number;
  /** One object for all contacts of a chain: an update on one shows on all (section 2.2). */
  attributes: Record<string, string>;
  /** UpdateContactEventHooks: hook to flow id. */
  hooks: Record<string, string>;
  /** EventHooksConfiguration: hooks at which nothing runs, the default flow included. */
  disabledHooks: string[];
  /** The session of the assistant that UpdateContactData noted. */
  wisdomSessionArn?: string;
  name?: string;
  contactDescription?: string;
  languageCode?: string;
  customerId?: string;
  references: Record<string, { value: string; type: string }>;
  tags: Record<string, string>;
  segmentAttributes: Record<string, string>;
  routingCriteria?: RoutingCriteria;
  recording?: unknown;
  /** Where the customer's audio would go. Instants are epoch milliseconds. */
  mediaStream?: { arn: string; startedAt: number; stoppedAt?: number };
  /** What was recorded of it and is kept: of automated interactions only. */
  recordings: KeptRecording[];
  answeringMachineDetectionStatus?: AnsweringMachineDetectionStatus;
  /** A call of a campaign: it counts in a quota of its own. */
  ofCampaign?: true;
}
