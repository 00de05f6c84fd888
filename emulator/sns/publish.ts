import { isE164 } from '../connect/telephony/is-e164';
import type { SeededRandom } from '../seeded-random';
import { checkMessageAttributes } from './check-message-attributes';
import { deliverNotification, type DeliverySurroundings, type MessageAttributes } from './deliver-notification';
import type { Endpoints } from './endpoints';
import { checkTextMessage, invalid, readMessage, textFor } from './message-structure';
import type { Topics } from './topics';

export interface PublishInput {
  TopicArn?: string;
  /** A topic's, or a platform endpoint's. */
  TargetArn?: string;
  /** E.164. */
  PhoneNumber?: string;
  Message: string;
  Subject?: string;
  MessageStructure?: string;
  MessageAttributes?: MessageAttributes;
}

/** Sends a message to a topic, a device or a phone; answers its id. */
export type Publish = (input: PublishInput) => string;

export function createPublish(around: DeliverySurroundings & { random: SeededRandom; topics: Topics; endpoints: Endpoints }): Publish {
  const { random, topics, endpoints, sendText } = around;
  return (input) => {
    const { TopicArn, TargetArn, PhoneNumber, MessageAttributes: attributes = {} } = input;
    const given = [TopicArn, TargetArn, PhoneNumber].filter((one) => one !== undefined);
    if (given.length !== 1) throw invalid(`TopicArn or TargetArn or PhoneNumber Reason: one value is required, ${given.length} were given`);
    const message = readMessage(input);
    checkMessageAttributes(attributes);
    const messageId = random.uuid();
    if (PhoneNumber !== undefined) sendText(PhoneNumber, textFor(message, 'sms'));
    else if (given[0]!.includes(':endpoint/')) endpoints.push(given[0]!, message);
    else deliverNotification(around, topics.topic(given[0]!), { messageId, message, attributes });
    return messageId;
  };
}

/** Sends a text message, unless its receiver has opted out. Throws InvalidParameter for what is no number in E.164, and for a text that is too long. */
export function createTextSending(around: Pick<DeliverySurroundings, 'journal'> & { deliverText: (number: string, text: string) => void; optedOut: ReadonlySet<string> }): DeliverySurroundings['sendText'] {
  return (number, text) => {
    if (!isE164(number)) throw invalid(`PhoneNumber Reason: ${number} is not valid to publish to`);
    checkTextMessage(text);
    // Amazon SNS developer guide, "Managing phone numbers and SMS subscriptions": it takes the message, and does not deliver it.
    if (around.optedOut.has(number)) return around.journal.record('text-message', 'OPTED-OUT', { number });
    around.journal.record('text-message', 'SENT', { number, text });
    around.deliverText(number, text);
  };
}
