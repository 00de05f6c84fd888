import type { FlowType } from '../../../flow-language/types';
import type { ContactFlow, ContactFlowModule, HoursOfOperation, HoursOverride, OpenRange, PhoneNumber, Queue } from '../model';

export interface CreateQueue {
  name: string;
  description?: string;
  hoursOfOperationId: string;
  maxContacts?: number;
  outboundCallerIdName?: string;
  /** Id or ARN of a claimed number. */
  outboundCallerIdNumberId?: string;
  outboundFlowId?: string;
  tags?: Record<string, string>;
}

/** `null` takes a setting away. */
export type QueueChange = {
  [K in 'name' | 'description' | 'hoursOfOperationId' | 'maxContacts' | 'outboundCallerIdName' | 'outboundCallerIdNumberId' | 'outboundFlowId' | 'status']?:
    | Queue[K]
    | null;
};

export interface CreateFlow {
  name: string;
  type: FlowType;
  content: string;
  description?: string;
  /** SAVED is a draft: not validated. */
  status?: 'PUBLISHED' | 'SAVED';
  tags?: Record<string, string>;
}

export interface ClaimNumber {
  number: string;
  type?: PhoneNumber['type'];
  countryCode?: string;
  description?: string;
  tags?: Record<string, string>;
  /** How the API claims: in so many seconds, and failing with this message if there is one. Left out: claimed at once. */
  later?: { seconds: number; failure?: string };
}

/** Queues, hours, numbers, flows, modules and function associations. */
export interface ResourceActions {
  createQueue(request: CreateQueue): Queue;
  describeQueue(idOrArn: string): Queue;
  listQueues(): Queue[];
  updateQueue(idOrArn: string, change: QueueChange): void;
  /** ResourceInUseException while contacts wait in it or a routing profile names it. */
  deleteQueue(idOrArn: string): void;

  createHoursOfOperation(request: { name: string; description?: string; timeZone: string; ranges: OpenRange[]; tags?: Record<string, string> }): HoursOfOperation;
  describeHoursOfOperation(idOrArn: string): HoursOfOperation;
  listHoursOfOperations(): HoursOfOperation[];
  updateHoursOfOperation(idOrArn: string, change: { name?: string; description?: string; timeZone?: string; ranges?: OpenRange[] }): void;
  createHoursOverride(idOrArn: string, override: Omit<HoursOverride, 'id'>): HoursOverride;
  updateHoursOverride(idOrArn: string, overrideId: string, change: Partial<Omit<HoursOverride, 'id'>>): void;
  deleteHoursOverride(idOrArn: string, overrideId: string): void;
  deleteHoursOfOperation(idOrArn: string): void;

  /** Numbers that nobody has claimed, invented from the country, type and prefix; at most ten. */
  searchAvailableNumbers(request: { countryCode: string; type: PhoneNumber['type']; prefix?: string; limit?: number }): string[];
  claimNumber(request: ClaimNumber): PhoneNumber;
  /** By id or ARN. */
  describeNumber(idOrArn: string): PhoneNumber;
  listNumbers(): PhoneNumber[];
  /** Nobody can claim it for 180 days. ResourceInUseException while a flow is associated or a queue shows it. */
  releaseNumber(idOrArn: string): void;
  associateNumberFlow(numberIdOrArn: string, flowIdOrArn: string): void;
  disassociateNumberFlow(numberIdOrArn: string): void;

  /** Lints; errors are InvalidContactFlowException with its problems. */
  createFlow(request: CreateFlow): ContactFlow;
  describeFlow(idOrArn: string): ContactFlow;
  listFlows(): ContactFlow[];
  updateFlowContent(idOrArn: string, content: string): void;
  /** ARCHIVED: it runs no more. */
  updateFlowName(idOrArn: string, change: { name?: string; description?: string; state?: ContactFlow['state'] }): void;
  /** ResourceInUseException while a number or a queue names it. */
  deleteFlow(idOrArn: string): void;
  createFlowModule(request: { name: string; content: string; description?: string; settings?: string; tags?: Record<string, string> }): ContactFlowModule;
  describeFlowModule(idOrArn: string): ContactFlowModule;
  listFlowModules(): ContactFlowModule[];
  deleteFlowModule(idOrArn: string): void;

  /** ResourceConflictException when it is associated already. */
  associateFunction(functionArn: string): void;
  disassociateFunction(functionArn: string): void;
  listFunctions(): string[];
  /** The outbound whisper of queues that name none. */
  setDefaultOutboundFlow(flowIdOrArn: string): void;
}
