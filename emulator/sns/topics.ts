import { statementsOf, type PolicyDocument } from '../iam/policy';
import { NotEmulated } from '../not-emulated';
import type { SeededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { checkSubscription, type SubscriptionProtocol } from './check-subscription';
import { checkArn, invalid } from './message-structure';

export interface Subscription {
  arn: string;
  protocol: SubscriptionProtocol;
  /** A queue's or function's ARN, an address, or a number. */
  endpoint: string;
  /** A queue gets the message itself, not the notification around it. */
  rawMessageDelivery: boolean;
}

export interface Topic {
  name: string;
  arn: string;
  policy?: PolicyDocument;
  subscriptions: Subscription[];
}

export interface Topics {
  /** A repeated call answers the topic that is there. */
  create(name: string): Topic;
  /** The same protocol and endpoint again answers the subscription that is there. Mail addresses count as confirmed. */
  subscribe(topicArn: string, wanted: { protocol: string; endpoint: string; rawMessageDelivery?: boolean }): Subscription;
  setPolicy(topicArn: string, policy: PolicyDocument): void;
  /** Throws NotFound. */
  topic(arn: string): Topic;
  list(): Topic[];
}

export function createTopics({ random, accountId, region }: { random: SeededRandom; accountId: string; region: string }): Topics {
  const all = new Map<string, Topic>();

  const topic = (arn: string): Topic => {
    const found = all.get(arn);
    if (found) return found;
    checkArn('TopicArn', arn);
    throw new ServiceError('NotFound', `Topic does not exist: ${arn}`, { status: 404 });
  };

  return {
    topic,
    list: () => [...all.values()],
    create(name) {
      if (name.endsWith('.fifo')) throw new NotEmulated(`FIFO topics (${name})`);
      if (!/^[\w-]{1,256}$/.test(name)) throw invalid(`Topic Name: "${name}" must be 1 to 256 letters, digits, hyphens or underscores`);
      const arn = `arn:aws:sns:${region}:${accountId}:${name}`;
      if (!all.has(arn)) all.set(arn, { name, arn, subscriptions: [] });
      return all.get(arn)!;
    },
    subscribe(topicArn, wanted) {
      const { subscriptions } = topic(topicArn);
      const { endpoint, rawMessageDelivery } = wanted;
      const protocol = checkSubscription(wanted);
      const known = subscriptions.find((one) => one.protocol === protocol && one.endpoint === endpoint);
      if (known && rawMessageDelivery !== undefined && known.rawMessageDelivery !== rawMessageDelivery) throw invalid('Attributes Reason: Subscription already exists with different attributes');
      if (known) return known;
      const made = { arn: `${topicArn}:${random.uuid()}`, protocol, endpoint, rawMessageDelivery: rawMessageDelivery ?? false };
      subscriptions.push(made);
      return made;
    },
    setPolicy(topicArn, policy) {
      statementsOf(policy);
      topic(topicArn).policy = policy;
    },
  };
}
