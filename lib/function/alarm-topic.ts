import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

/** The topic that alarms are sent to, if the settings name a receiver. */
export class AlarmTopic extends Construct {
  readonly topic: ITopic | undefined;

  constructor(scope: Construct, id: string, setting: CheckedSettings['alarms']) {
    super(scope, id);
    if (setting.kind === 'topic') this.topic = Topic.fromTopicArn(this, 'Topic', setting.arn);
    if (setting.kind === 'email') this.topic = this.createTopic(setting.address);
  }

  private createTopic(address: string): Topic {
    const topic = new Topic(this, 'Topic', { displayName: 'Dialback alarms', enforceSSL: true });
    new CfnOutput(this, 'Arn', { value: topic.topicArn, description: 'Topic of alarms; npm run doctor looks who is told by it' }).overrideLogicalId('AlarmTopicArn');
    topic.addSubscription(new EmailSubscription(address));
    // A policy of its own replaces the default one, which had let CloudWatch in.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    return topic;
  }
}
