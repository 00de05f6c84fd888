/**
 * The contact centre: what the API operations, the CloudFormation resources and the console act on.
 * Every reference may be an id or an ARN. What Connect would refuse throws ConnectRefusal with its error name.
 */
import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { Console } from './console';
import type { ContactActions } from './contacts/contact-actions';
import type { MetricViews } from './metrics/metric-views';
import type { InstanceStore } from './instance-store';
import type { ResourceActions } from './resources/resource-actions';
import type { UserActions } from './resources/user-actions';
import type { Switches } from './switches';

/** The EventBridge envelope of a contact event, without the id that the bus gives it. */
export interface PublishedEvent {
  source: 'aws.connect';
  'detail-type': 'Amazon Connect Contact Event';
  account: string;
  region: string;
  /** ISO instant, to the second, as EventBridge writes it. */
  time: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** Runs a function of the account. Its answer, or the name of what went wrong; a timeout is `failed: 'Timeout'`. */
export type InvokeFunction = (call: {
  functionArn: string;
  event: unknown;
  /** 1 to 8. */
  timeLimitSeconds: number;
  /** False: nobody waits for the answer. */
  synchronous: boolean;
}) => Promise<{ payload: unknown } | { failed: string }>;

export interface ContactCentreOptions {
  time: VirtualTime;
  journal: Journal;
  seed: number;
  accountId: string;
  region: string;
  switches?: Partial<Switches>;
  publish: (event: PublishedEvent) => void;
  invokeFunction: InvokeFunction;
  instance?: { id?: string; alias?: string; identityManagementType?: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY' };
}

export interface ContactCentre extends ContactActions, ResourceActions, UserActions, MetricViews {
  readonly store: InstanceStore;
  readonly switches: Switches;
  readonly console: Console;
  /** Rejects with the first error thrown inside a running contact; resolves never. Races with a test or a run. */
  readonly faulted: Promise<never>;
}
