import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import type { ConnectInstance } from './connect-instance';
import { InstanceNumber } from './instance-number';

export interface CallSourceProps {
  readonly instance: ConnectInstance;
  readonly setting: CheckedSettings['source'];
}

/** The source of handoff calls: a number, or a queue with an outbound caller id. */
export class CallSource extends Construct {
  /** The number that the dedicated number sees, and the only caller it accepts. */
  readonly number: string;
  /** Empty if the call is made from a queue. */
  readonly numberArn: string;
  /** Empty if the call is made from the number itself. */
  readonly queueId: string;

  constructor(scope: Construct, id: string, { instance, setting }: CallSourceProps) {
    super(scope, id);
    if (setting.kind === 'queue') {
      this.number = setting.number;
      this.numberArn = '';
      this.queueId = setting.arn.slice(setting.arn.lastIndexOf('/') + 1);
      return;
    }
    const number = new InstanceNumber(this, 'Number', { instance, setting, description: 'Dialback: source of handoff calls' });
    this.number = number.e164;
    this.numberArn = number.arn;
    this.queueId = '';
  }
}
