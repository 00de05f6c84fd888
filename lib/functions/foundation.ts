import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { QueueSetting } from '../../lambda/environment/queue-policies';
import type { CallIns } from '../constructs/call-ins';
import type { CallbacksTable } from '../constructs/callbacks-table';
import type { CallSource } from '../constructs/call-source';
import type { ConnectInstance } from '../constructs/connect-instance';
import type { DispatchQueue } from '../constructs/dispatch-queue';
import type { InstanceNumber } from '../constructs/instance-number';
import type { CheckedSettings } from '../settings/settings';

/** What every function of the product stands on. */
export interface Foundation {
  readonly settings: CheckedSettings;
  readonly instance: ConnectInstance;
  readonly callbacks: CallbacksTable;
  readonly dispatchQueue: DispatchQueue;
  /** What the operator decided for each source queue, with its twin. */
  readonly queues: QueueSetting[];
  /** Where customers may announce that they will call. */
  readonly callIns: CallIns | undefined;
  readonly alarmTopic: ITopic | undefined;
}

/** What a function needs that places calls. */
export interface Placing {
  readonly handoffFlowId: string;
  /** Empty where legacy mode is off. */
  readonly legacyFlowId: string;
  readonly dedicatedNumber: InstanceNumber;
  readonly source: CallSource;
}
