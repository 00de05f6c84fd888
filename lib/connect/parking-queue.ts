import { Stack } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { AlwaysOpen } from './always-open';
import type { ConnectInstance } from './connect-instance';

export interface ParkingQueueProps {
  readonly instance: ConnectInstance;
  readonly hours: AlwaysOpen;
}

/** Holds the dedicated number's end of the handoff call for its few seconds. No routing profile may serve it. */
export class ParkingQueue extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { instance, hours }: ParkingQueueProps) {
    super(scope, id);
    const queue = instance.inTurn(
      new CfnQueue(this, 'Queue', {
        instanceArn: instance.arn,
        name: `${Stack.of(this).stackName} parking`,
        description: 'Handoff calls wait here unheard. Add it to no routing profile.',
        hoursOfOperationArn: hours.arn,
      }),
    );
    this.arn = queue.attrQueueArn;
  }
}
