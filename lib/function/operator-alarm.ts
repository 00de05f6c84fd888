import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { placeIn } from './inner-stack';

export interface OperatorAlarmProps {
  readonly metric: IMetric;
  /** A sentence that says who is hurt and what they lose. The person on call reads it first. */
  readonly impact: string;
  /** The place where the operator should look first. */
  readonly lookAt: string;
  /** The alarm goes on from this value. Default: 1. */
  readonly from?: number;
  /** Whether the alarm goes on while the value stays *below* `from` or is missing. For work that must go on. Default: false. */
  readonly whenBelow?: boolean;
  /** The topic that is told when the alarm goes on and off. Default: none. */
  readonly topic?: ITopic | undefined;
}

/** An alarm that says who is hurt. */
export class OperatorAlarm extends Construct {
  constructor(scope: Construct, id: string, props: OperatorAlarmProps) {
    super(scope, id);
    if (props.impact.trim().length < 20) throw new Error(`The alarm ${this.node.path} must say in a sentence who is hurt; impact is "${props.impact}".`);
    const alarm = new Alarm(placeIn('Watch', this), 'Alarm', {
      metric: props.metric,
      threshold: props.from ?? 1,
      evaluationPeriods: 1,
      comparisonOperator: props.whenBelow ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.whenBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} Look at: ${props.lookAt}`,
    });
    if (!props.topic) return;
    const tell = new SnsAction(props.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
