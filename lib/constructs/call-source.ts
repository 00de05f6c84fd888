import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import type { ConnectInstance } from './connect-instance';
import { InstanceNumber } from './instance-number';

export interface CallSourceProps {
  readonly instance: ConnectInstance;
  readonly setting: CheckedSettings['source'];
}

/** What handoff calls come from: a number, or a queue whose caller id is one. */
export class CallSource extends Construct {
  /** What the dedicated number sees, and the only caller it lets in. */
  readonly number: string;
  /** Empty where the call is placed from the number itself. */
  readonly queueId: string;

  constructor(scope: Construct, id: string, { instance, setting }: CallSourceProps) {
    super(scope, id);
    if (setting.kind === 'queue') {
      this.number = setting.number;
      this.queueId = setting.arn.slice(setting.arn.lastIndexOf('/') + 1);
      return;
    }
    const number = new InstanceNumber(this, 'Number', { instance, setting, description: 'Dialback: source of handoff calls' });
    this.number = number.e164;
    this.queueId = '';
  }
}
