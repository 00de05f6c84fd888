import { type Check, type DeployedParts, notKnown, right, type Said, type Subscription, wrong } from '../finding';

/** Whether somebody hears of alarms. */
export const alarmsCheck: Check = {
  name: 'alarms',
  needs: ['sns:ListSubscriptionsByTopic'],
  async run({ stack, settings: { alarms } }) {
    if (alarms.kind === 'none') return [notKnown('Alarms tell nobody: they only show in CloudWatch.', 'Name an address or a topic of yours in alarms, unless you watch CloudWatch otherwise.')];
    if (!stack) return [];
    const topicArn = alarms.kind === 'topic' ? alarms.arn : stack.output('AlarmTopicArn');
    if (topicArn === undefined) return [notKnown('An earlier version of Dialback made the topic of alarms, and does not say which it is.', 'npm run deploy')];
    const said = await saysOf(stack, topicArn);
    return [said];
  },
};

async function saysOf(stack: DeployedParts, topicArn: string): Promise<Said> {
  const subscriptions = await stack.subscriptions(topicArn);
  if (!subscriptions) return wrong(`There is no topic ${topicArn}: alarms reach nobody.`, 'Name a topic that is there in alarms, and deploy.');
  if (subscriptions.length === 0) return wrong(`Nobody has subscribed to ${topicArn}: alarms reach nobody.`, 'SNS, Topics: add a subscription.');
  if (!subscriptions.some(({ isConfirmed }) => isConfirmed)) return wrong(`${named(subscriptions)} did not confirm the subscription yet: alarms reach nobody.`, 'Confirm it by the mail of AWS Notifications, or have it sent again: SNS, Subscriptions, Request confirmation.');
  return right(`Alarms reach ${named(subscriptions.filter(({ isConfirmed }) => isConfirmed))}.`);
}

function named(subscriptions: Subscription[]): string {
  const names = subscriptions.map(({ endpoint }) => endpoint);
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and others' : ''}`;
}
