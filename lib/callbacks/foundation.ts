import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { CallSource } from '../connect/call-source';
import type { CallingLists } from '../calling-rules/calling-lists';
import type { ConnectInstance } from '../connect/connect-instance';
import type { InstanceNumber } from '../connect/instance-number';
import type { WorkQueue } from '../function/work-queue';
import type { StackKeys } from '../keys/stack-keys';
import type { CheckedSettings } from '../settings/settings';
import type { VoicemailBuckets } from '../voicemails/voicemail-buckets';
import type { CallbacksTable } from './callbacks-table';
import type { DispatchQueue } from './dispatch-queue';
import type { QueueSettings } from './queue-settings';

/** The resources that every function of the product needs. */
export interface Foundation {
  readonly settings: CheckedSettings;
  readonly instance: ConnectInstance;
  readonly callbacks: CallbacksTable;
  readonly dispatchQueue: DispatchQueue;
  readonly queueSettings: QueueSettings;
  readonly callingLists: CallingLists;
  readonly keys: StackKeys;
  /** Undefined if the settings name no source of voicemails. */
  readonly voicemails: VoicemailBuckets | undefined;
  /** Takes what is to be read of voicemails, and the word of each that is answered where its task is ended. Undefined without voicemails. */
  readonly voicemailQueue: WorkQueue | undefined;
  readonly alarmTopic: ITopic | undefined;
}

/** The numbers, queues and flows that a function needs to dial. */
export interface Dialling {
  readonly handoffFlowId: string;
  /** Empty if legacy mode is off. */
  readonly legacyFlowId: string;
  /** Empty if agents come first in all queues. */
  readonly customerFirstFlowId: string;
  readonly dedicatedNumber: InstanceNumber;
  readonly source: CallSource;
}
