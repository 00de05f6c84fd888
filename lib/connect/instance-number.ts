import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import type { ConnectInstance } from './connect-instance';

export interface InstanceNumberProps {
  readonly instance: ConnectInstance;
  readonly setting: CheckedSettings['dedicatedNumber'];
  /** Never change it for a number in use, because CloudFormation would then claim another number (Description: replacement). */
  readonly description: string;
}

/**
 * A phone number of the instance, claimed by the stack or by somebody before. A number that the stack claimed stays when the stack is removed. A released
 * number is gone for up to 180 days, and claiming and releasing twice the quota within that time blocks the account.
 */
export class InstanceNumber extends Construct {
  readonly arn: string;
  readonly e164: string;

  constructor(scope: Construct, id: string, { instance, setting, description }: InstanceNumberProps) {
    super(scope, id);
    if (setting.kind === 'existing') {
      this.arn = setting.arn;
      this.e164 = setting.number;
      return;
    }
    const number = instance.inTurn(
      new CfnPhoneNumber(this, 'Number', {
        targetArn: instance.arn,
        countryCode: setting.country,
        type: setting.type,
        ...(setting.prefix && { prefix: setting.prefix }),
        description,
      }),
    );
    number.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.arn = number.attrPhoneNumberArn;
    this.e164 = number.attrAddress;
  }
}
