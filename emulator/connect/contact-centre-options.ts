import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { ResourceQuotaSetting } from './resource-quotas';
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
  /** 1 to 8, where nobody waits to 60. */
  timeLimitSeconds: number;
  /** False: nobody waits for the answer. */
  synchronous: boolean;
}) => Promise<{ payload: unknown; requestId?: string } | { failed: string }>;

/** Writes a recording into a bucket of the account. Throws when it cannot be written there. */
export type SaveRecording = (recording: { bucket: string; key: string; body: Buffer; contentType: string }) => void;

/** Puts an event of an agent into the stream that the instance has for them. */
export type PutAgentEvent = (streamArn: string, of: { agentArn: string; event: object }) => void;

/** Lets Connect invoke a function of the account, or no longer. */
export type LetConnectInvoke = (functionArn: string, may: boolean) => void;

/** The account around an instance, and what the instance is like. */
export interface ContactCentreOptions {
  time: VirtualTime;
  journal: Journal;
  seed: number;
  accountId: string;
  region: string;
  switches?: Partial<Switches>;
  /** How many resources the API lets one make; those of a new account when left out. Whoever owns the emulator is not bound by them. */
  resourceQuotas?: ResourceQuotaSetting;
  /** Contacts to keep; all when left out. Those that are not over are always kept, and a chain as a whole. */
  contactsKept?: number;
  publish: (event: PublishedEvent) => void;
  invokeFunction: InvokeFunction;
  /** Left out: agents have no events. */
  putAgentEvent?: PutAgentEvent;
  /** Left out: nothing is kept of what is recorded. */
  saveRecording?: SaveRecording;
  /** Called when a function is associated with the instance, to let Connect invoke it. Left out: nothing happens to the function. */
  letConnectInvoke?: LetConnectInvoke;
  instance?: {
    id?: string;
    alias?: string;
    identityManagementType?: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY';
    /** False: the instance has no default flows, and nothing runs where no hook is set. True when left out, as in Connect. */
    defaultFlows?: boolean;
  };
}
