import { isE164 } from '../connect/telephony/is-e164';
import { NotEmulated } from '../not-emulated';
import { invalid } from './message-structure';

/** Endpoints that each protocol takes, and what SNS says of others: API reference, Subscribe. */
const endpoints = {
  sqs: { fits: (endpoint: string) => /^arn:[\w-]+:sqs:[\w-]+:\d{12}:[\w.-]+$/.test(endpoint), refusal: 'SQS endpoint ARN' },
  lambda: { fits: (endpoint: string) => /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w:$-]+$/.test(endpoint), refusal: 'Lambda endpoint ARN' },
  email: { fits: (endpoint: string) => /^[^\s@]+@[^\s@]+$/.test(endpoint), refusal: 'Email address' },
  'email-json': { fits: (endpoint: string) => /^[^\s@]+@[^\s@]+$/.test(endpoint), refusal: 'Email address' },
  sms: { fits: isE164, refusal: 'Invalid SMS endpoint' },
};
export type SubscriptionProtocol = keyof typeof endpoints;

/** Protocols of SNS that nothing here delivers by. */
const others = ['http', 'https', 'application', 'firehose'];

/** Throws InvalidParameter for a protocol or an endpoint that SNS does not take; what it takes and is not here is refused by name. */
export function checkSubscription({ protocol, endpoint, rawMessageDelivery }: { protocol: string; endpoint: string; rawMessageDelivery?: boolean }): SubscriptionProtocol {
  if (others.includes(protocol)) throw new NotEmulated(`subscriptions by ${protocol}. Those that are: ${Object.keys(endpoints).join(', ')}`);
  if (!Object.hasOwn(endpoints, protocol)) throw invalid(`Amazon SNS does not support this protocol string: ${protocol}`);
  const { fits, refusal } = endpoints[protocol as SubscriptionProtocol];
  if (!fits(endpoint)) throw invalid(`${refusal}: ${endpoint}`);
  if (protocol === 'sqs' && endpoint.endsWith('.fifo')) throw invalid('Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics');
  if (rawMessageDelivery && protocol !== 'sqs') throw invalid(`Attributes Reason: Delivery protocol [${protocol}] does not support raw message delivery.`);
  return protocol as SubscriptionProtocol;
}
