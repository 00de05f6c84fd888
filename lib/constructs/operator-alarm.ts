import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface OperatorAlarmProps {
  readonly metric: IMetric;
  /** Who is hurt and what they lose, as a sentence: the first thing the person on call reads. */
  readonly impact: string;
  /** Where to look first. */
  readonly lookAt: string;
  /** Alarm from this value on. Default: 1. */
  readonly from?: number;
  /** Alarm when the value stays *below* `from`, and when there is none: for work that must go on. Default: false. */
  readonly whenBelow?: boolean;
  /** Told when the alarm goes on and off. Default: nobody. */
  readonly topic?: ITopic | undefined;
}

/** An alarm that says who is hurt. */
export class OperatorAlarm extends Construct {
  constructor(scope: Construct, id: string, props: OperatorAlarmProps) {
    super(scope, id);
    if (props.impact.trim().length < 20) throw new Error(`The alarm ${this.node.path} must say in a sentence who is hurt; impact is "${props.impact}".`);
    const alarm = new Alarm(this, 'Alarm', {
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
