import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { Functions } from '../lambda/functions';
import type { Sqs } from '../sqs/sqs';
import { textFor, type PublishedMessage } from './message-structure';
import type { SubscriptionProtocol } from './check-subscription';
import type { Subscription, Topic } from './topics';

/** A mail that a topic sent; nobody reads it here but tests and the lab. */
export interface Mail {
  /** ISO instant. */
  at: string;
  to: string;
  topicArn: string;
  subject?: string;
  text: string;
}

export type MessageAttributes = Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;

export interface Notification {
  messageId: string;
  message: PublishedMessage;
  attributes: MessageAttributes;
}

export interface DeliverySurroundings {
  time: VirtualTime;
  journal: Journal;
  functions: Functions;
  sqs: Sqs;
  mails: Mail[];
  sendText: (number: string, text: string) => void;
}

type Deliver = (around: DeliverySurroundings, to: { topic: Topic; subscription: Subscription }, notification: Notification) => void;

const mail: Deliver = ({ time, mails }, { topic, subscription }, { message }) => {
  const text = textFor(message, subscription.protocol);
  mails.push({ at: time.iso(), to: subscription.endpoint, topicArn: topic.arn, text, ...(message.subject !== undefined && { subject: message.subject }) });
};

const deliveries: Record<SubscriptionProtocol, Deliver> = {
  sqs({ sqs, time }, { topic, subscription }, notification) {
    const by = { service: 'sns.amazonaws.com', sourceArn: topic.arn };
    const text = textFor(notification.message, 'sqs');
    if (subscription.rawMessageDelivery) sqs.deliver(subscription.endpoint, { body: text, attributes: notification.attributes, by });
    else sqs.deliver(subscription.endpoint, { body: JSON.stringify(envelope(topic, notification, { text, at: time.iso() })), by });
  },
  lambda({ functions, time }, { topic, subscription }, notification) {
    const Sns = envelope(topic, notification, { text: textFor(notification.message, 'lambda'), at: time.iso() });
    const payload = { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: subscription.arn, Sns }] };
    functions.invokeAsynchronously({ function: subscription.endpoint, payload, by: { service: 'sns.amazonaws.com', sourceArn: topic.arn } });
  },
  email: mail,
  'email-json': mail,
  sms: ({ sendText }, { subscription }, { message }) => sendText(subscription.endpoint, textFor(message, 'sms')),
};

/** Hands a message to everyone who subscribed; what one may not have keeps nobody else from it, and is in the journal. */
export function deliverNotification(around: DeliverySurroundings, topic: Topic, notification: Notification): void {
  for (const subscription of topic.subscriptions) {
    const { protocol, endpoint } = subscription;
    const line = { topic: topic.arn, protocol, endpoint, messageId: notification.messageId };
    try {
      deliveries[protocol](around, { topic, subscription }, notification);
      around.journal.record('topic', 'DELIVERED', line);
    } catch (error) {
      around.journal.record('topic', 'UNDELIVERED', { ...line, cause: (error as Error).message });
    }
  }
}

/** SNS Developer Guide, "Message and JSON formats". Nothing is signed here. */
function envelope(topic: Topic, { messageId, message, attributes }: Notification, { text, at }: { text: string; at: string }) {
  const MessageAttributes = Object.fromEntries(Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [name, { Type: DataType, Value: StringValue ?? BinaryValue }]));
  return {
    Type: 'Notification',
    MessageId: messageId,
    TopicArn: topic.arn,
    ...(message.subject !== undefined && { Subject: message.subject }),
    Message: text,
    Timestamp: at,
    ...(Object.keys(attributes).length > 0 && { MessageAttributes }),
  };
}
