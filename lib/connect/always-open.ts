import { Stack } from 'aws-cdk-lib';
import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/**
 * Opening hours for the stack's own queues, because Connect requires some. Dialback itself decides whether a source queue is open, before it makes a callback.
 * Connect routes what waits in a queue already, whatever the queue's hours.
 */
export class AlwaysOpen extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { instance }: { readonly instance: ConnectInstance }) {
    super(scope, id);
    const hours = instance.inTurn(
      new CfnHoursOfOperation(this, 'Hours', {
        instanceArn: instance.arn,
        name: `${Stack.of(this).stackName} always open`,
        description: 'For the queues that Dialback made: a queue must have hours.',
        timeZone: 'UTC',
        config: days.map((day) => ({ day, startTime: { hours: 0, minutes: 0 }, endTime: { hours: 23, minutes: 59 } })),
      }),
    );
    this.arn = hours.attrHoursOfOperationArn;
  }
}
