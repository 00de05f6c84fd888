/**
 * The content of an Amazon Connect instance: the people, numbers, queues and flows that an administrator sets up, and the
 * contacts that come of them. Plain records; the rules live beside them. Instants are ISO strings on the emulator's clock.
 */
import type { InstanceStorageResourceType, IntegrationType, SourceType } from '@aws-sdk/client-connect';
import type { FlowDocument, FlowType } from '../../flow-language/types';
import type { Proficiency } from './routing/routing-criteria';

/** The members of every resource. */
export interface Resource {
  id: string;
  arn: string;
  name: string;
  description?: string;
  tags: Record<string, string>;
}

/** What an account may do with calls of campaigns, which alone have answering-machine detection. */
export interface CampaignCalls {
  /** Under way at a time: the quota of a new account is 0, and Connect takes none. Beyond it a call is answered with fast busy. */
  atMost: number;
  /** Two-letter countries that they may go to; empty: any. */
  countries: string[];
}

export interface Instance {
  id: string;
  arn: string;
  alias: string;
  /** SAML, CONNECT_MANAGED or EXISTING_DIRECTORY: how agents log in. */
  identityManagementType: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY';
  createdAt: string;
  inboundCalls: boolean;
  outboundCalls: boolean;
  /** Two-letter countries that may be dialled; empty: any. */
  diallableCountries: string[];
  /** Outbound calls with the traffic type CAMPAIGN. */
  campaignCalls: CampaignCalls;
  /**
   * Outbound flows, by queue: callbacks that flows make in these dial their customers before an agent. The block says it in keys that are published nowhere, so whoever owns the emulator says it here.
   */
  customerFirstCallbacks: Map<string, string>;
  /** Somebody has called CreateInstance, and got this one. */
  handedOut?: boolean;
  /** Of CreateInstance. */
  tags: Record<string, string>;
  /** The default flows by the hook at which they run; absent: the instance has none. */
  defaultFlowIds?: Partial<Record<string, string>>;
  /** The outbound whisper where a queue names none ("Default outbound"). */
  defaultOutboundFlowId?: string;
  /** ARNs of the functions that flows may invoke. */
  functionArns: Set<string>;
  /** Origins whose pages may show the Contact Control Panel. */
  approvedOrigins: Set<string>;
  /** Aliases of the bots that flows may use. */
  bots: Set<string>;
}

/** A link to another service, of which only the record is kept. */
export interface IntegrationAssociation extends Omit<Resource, 'name' | 'description'> {
  type: IntegrationType;
  integrationArn: string;
  /** The source of the records of an EVENT association. */
  source: { applicationUrl?: string; applicationName?: string; type?: SourceType };
}

/** The instance keeps what comes of contacts by kind: in a bucket, or in a stream of Kinesis. */
export type StorageConfig = { associationId: string; resourceType: InstanceStorageResourceType } & (BucketStorage | { streamArn: string });

export interface BucketStorage {
  bucket: string;
  prefix: string;
  /** ARN of a KMS key of the operator's. */
  keyId?: string;
}

export interface AgentStatus extends Resource {
  /** Only ROUTABLE receives contacts. A login begins in OFFLINE. */
  type: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
}

export interface User extends Resource {
  /** The login name; equal to `name`. */
  username: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  routingProfileId: string;
  securityProfileIds: string[];
  /** False: has an own queue, but nothing is ever delivered to it. */
  canUseSoftphone: boolean;
  /** The phone on the desk, in E.164, that speaks instead of the softphone. */
  deskPhoneNumber?: string;
  autoAccept: AutoAccept;
  /** Seconds until after-contact work ends by itself; 0: the agent ends it. */
  afterContactWorkTimeLimitSeconds: number;
  /** The same for agent-first callbacks; absent: as for other contacts. */
  callbackAfterContactWorkTimeLimitSeconds?: number;
  /** Routing criteria ask for these. */
  proficiencies: Proficiency[];
}

export interface AutoAccept {
  inbound: boolean;
  /** The classic switch does not reach callbacks; this one does (AgentFirstCallbackAutoAccept). */
  agentFirstCallback: boolean;
}

export interface RoutingProfileQueue {
  queueId: string;
  channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
  /** 1 is served first. */
  priority: number;
  /** A contact must have waited so long before agents of this profile are offered it. */
  delaySeconds: number;
}

export interface RoutingProfile extends Resource {
  defaultOutboundQueueId: string;
  queues: RoutingProfileQueue[];
  /** Standard queues out of which an agent may be given a contact by name (AssociateContactWithUser). */
  manualAssignmentQueueIds: string[];
}

export interface Queue extends Resource {
  hoursOfOperationId: string;
  status: 'ENABLED' | 'DISABLED';
  /** Absent: bounded by the instance alone. 0: nothing may be queued. */
  maxContacts?: number;
  outboundCallerIdName?: string;
  outboundCallerIdNumberId?: string;
  outboundFlowId?: string;
  quickConnectIds: string[];
}

/** A recording of the prompt library. */
export interface Prompt extends Resource {
  seconds: number;
}

/** A destination that agents are offered for transfers. */
export interface QuickConnect extends Resource {
  target: QuickConnectTarget;
}

export type QuickConnectTarget =
  | { type: 'USER'; userId: string; flowId: string }
  | { type: 'QUEUE'; queueId: string; flowId: string }
  | { type: 'PHONE_NUMBER'; number: string }
  | { type: 'FLOW'; flowId: string };

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
export interface TimeOfDay {
  hours: number;
  minutes: number;
}
/** An end of 0:00 is the coming midnight; 0:00 to 0:00 is the whole day. */
export interface OpenRange {
  day: Weekday;
  start: TimeOfDay;
  end: TimeOfDay;
}
export interface HoursOverride {
  id: string;
  name: string;
  /** First and last day, `YYYY-MM-DD` in the zone of the hours. No ranges: closed on these days. */
  effectiveFrom: string;
  effectiveTill: string;
  description?: string;
  /** STANDARD when nobody says. */
  type?: 'STANDARD' | 'OPEN' | 'CLOSED';
  /** The days between the first and the last on which it is. Absent: all. */
  recurrence?: Recurrence;
  ranges: OpenRange[];
}
/** How an event comes back. */
export interface Recurrence {
  frequency: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  /** Every so many weeks, months or years. */
  interval: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31; -1 is the last day of the month. */
  monthDay?: number;
  /** The so-manieth weekday of its kind in the month; -1 is the last. The weekdays are those of the ranges. */
  weekdayOccurrence?: number;
}
export interface HoursOfOperation extends Resource {
  timeZone: string;
  ranges: OpenRange[];
  overrides: HoursOverride[];
}

export interface PhoneNumber {
  id: string;
  arn: string;
  /** E.164. */
  number: string;
  countryCode: string;
  type: 'DID' | 'TOLL_FREE';
  description?: string;
  tags: Record<string, string>;
  claimedAt: string;
  /** A claim takes its time; one beyond the quota fails. Only a CLAIMED number is of use. */
  status: 'IN_PROGRESS' | 'CLAIMED' | 'FAILED';
  statusMessage?: string;
  /** The flow that answers. Absent: callers are disconnected. */
  flowId?: string;
}

export interface ContactFlow extends Resource {
  type: FlowType;
  state: 'ACTIVE' | 'ARCHIVED';
  status: 'PUBLISHED' | 'SAVED';
  /** As given, byte for byte. */
  content: string;
  /** The parsed published content; absent while only a draft was saved. */
  document?: FlowDocument;
}

export interface ContactFlowModule extends Resource {
  state: 'ACTIVE' | 'ARCHIVED';
  content: string;
  document: FlowDocument;
  settings?: string;
}

export type * from './contact-record';
