import { Stack } from 'aws-cdk-lib';
import { CfnHoursOfOperation, CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Holds the dedicated number's end of the handoff call for its few seconds. It belongs in no routing profile. */
export class ParkingQueue extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { instance }: { readonly instance: ConnectInstance }) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const hours = instance.inTurn(
      new CfnHoursOfOperation(this, 'AlwaysOpen', {
        instanceArn: instance.arn,
        name: `${stackName} always open`,
        description: 'A queue must have hours; this one has no people.',
        timeZone: 'UTC',
        config: days.map((day) => ({ day, startTime: { hours: 0, minutes: 0 }, endTime: { hours: 23, minutes: 59 } })),
      }),
    );
    const queue = instance.inTurn(
      new CfnQueue(this, 'Queue', {
        instanceArn: instance.arn,
        name: `${stackName} parking`,
        description: 'Handoff calls wait here unheard. Add it to no routing profile.',
        hoursOfOperationArn: hours.attrHoursOfOperationArn,
      }),
    );
    this.arn = queue.attrQueueArn;
  }
}
