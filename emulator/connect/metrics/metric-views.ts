import type { AgentContactState } from '../console';
import type { QueueRef } from '../model';

export interface QueueMetrics {
  contactsInQueue: number;
  /** Callbacks whose delay is not over. */
  contactsScheduled: number;
  oldestContactAgeSeconds: number;
  /** Agents logged in whose routing profile serves the queue. */
  agentsOnline: number;
  /** Online and in a routable status or on a contact. */
  agentsStaffed: number;
  /** Would be offered a contact now. */
  agentsAvailable: number;
  agentsOnContact: number;
  agentsAfterContactWork: number;
  agentsNonProductive: number;
  agentsError: number;
  /** The wait of a contact that would be queued now. Absent if no agent serves the queue. */
  estimatedWaitSeconds?: number;
}

/** Contacts whose records ended from one instant until before another, in milliseconds since 1970. */
export interface HandleRange {
  queueIds: readonly string[];
  from: number;
  till: number;
}

export interface HandleMetrics {
  contactsHandled: number;
  /** Absent when none was. */
  averageHandleSeconds?: number;
}

/** Of Connect's own customer-first callbacks. */
export interface CustomerFirstMetrics {
  /** Customers who were dialled. */
  attempts: number;
  /** Those who came into the queue and had no agent. */
  abandoned: number;
  /** Absent when no agent had any. */
  queueAnswerSeconds: number | undefined;
  waitAfterConnectionSeconds: number | undefined;
}

export interface ContactMetrics {
  /** 1 is next. */
  positionInQueue: number;
  /** Absent when nobody could say: no agent serves the queue. */
  estimatedWaitSeconds?: number;
}

export interface UserData {
  userId: string;
  statusId: string;
  statusName: string;
  statusSince: string;
  nextStatusId?: string;
  routingProfileId: string;
  /** 1 while the agent could be offered a voice contact, else 0. */
  availableVoiceSlots: number;
  activeVoiceSlots: number;
  contacts: {
    contactId: string;
    state: AgentContactState;
    stateSince: string;
    connectedToAgentAt?: string;
    initiationMethod: string;
    queue?: QueueRef;
  }[];
}

export interface MetricViews {
  /** Agent queues have none (section 2.3): ask for standard queues only. */
  queueMetrics(queueIdOrArn: string): QueueMetrics;
  handleMetrics(range: HandleRange): HandleMetrics;
  customerFirstMetrics(range: HandleRange): CustomerFirstMetrics;
  /** Only while the contact waits in a queue, its agent's own included, else InvalidRequestException. */
  contactMetrics(contactId: string): ContactMetrics;
  /** Agents who have logged in at least once. */
  currentUserData(): UserData[];
}
