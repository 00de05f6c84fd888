import type { CallerId } from '../../queues/domain/caller-id';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { RecordingPolicy } from '../../queues/domain/recording';

export interface DialSettings {
  /** Name of the stack. Its calls carry it, so that no other stack of the instance takes them for its own. */
  stack: string;
  instanceId: string;
  instanceArn: string;
  handoffFlowId: string;
  legacyFlowId?: string;
  /** Absent where agents come first in all queues. */
  customerFirstFlowId?: string;
  dedicatedNumber: string;
  source: { number: string } | { queueId: string };
  callerId?: string;
  /** Numbers that customers of clicks may see instead: clicks are of no queue. */
  callerIds: readonly CallerId[];
  /** The twin of each source queue, the numbers that its customers see, and whether they are recorded. */
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'twinQueueId' | 'callerId' | 'callerIds' | 'recording' | 'customerFirst'>>;
  /** Whether clicks are recorded, which are of no queue. */
  clickRecording: RecordingPolicy;
  ringTimeoutSeconds: number;
}
