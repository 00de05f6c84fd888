import type { AppCustomer } from '../../app-access/domain/app-customer';
import type { Skill } from '../../ground/domain/skill';

/** A callback that an app asks for, for one of its customers. */
export interface CallbackRequestOrder extends AppCustomer {
  /** As typed. */
  number: string;
  queueId: string;
  /** The start of a slot, an ISO instant. Undefined: as soon as an agent is free. */
  slotStartsAt?: string;
  /** The customer's, ISO 639. */
  language?: string;
  /** The zone where the customer is, IANA, as their phone or they themself say. */
  customerZone?: string;
  comment?: string;
  context?: Record<string, string>;
  /** What the agent must be able to do. */
  skills?: Skill[];
  /** Ids of the agents who get the call before others, if they are idle then. */
  preferredAgents?: string[];
  /** The code that was sent to the number, and the id of its check. */
  check?: { id: string; code: string };
  /** Several customers share the number. */
  sharedNumber?: boolean;
  idempotencyKey: string;
}
