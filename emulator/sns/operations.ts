import { operationIn, type Register } from '../front-door/shapes/operation';
import { mapOf, required, structure, text } from '../front-door/shapes/shape';
import type { RightsNeeded } from '../front-door/service';
import { NotEmulated } from '../not-emulated';
import type { Endpoints } from './endpoints';
import { invalid } from './message-structure';
import type { Publish } from './publish';
import type { Topics } from './topics';

export interface SnsContext {
  topics: Topics;
  endpoints: Endpoints;
  publish: Publish;
}

const operation = operationIn<SnsContext>();
const attributes = mapOf(text, { entry: 'Attributes.entry', key: 'key' });
const messageAttributes = mapOf(structure({ DataType: required(text), StringValue: text, BinaryValue: text }), { entry: 'MessageAttributes.entry', key: 'Name' });

const on = (action: string) => (_context: SnsContext, input: object) => [{ action: `sns:${action}`, resources: [resourceOf(input)] }];

/** SNS's operations by name. */
export const snsOperations: Register<SnsContext> = {
  Publish: operation({
    input: structure({ TopicArn: text, TargetArn: text, PhoneNumber: text, Message: required(text), Subject: text, MessageStructure: text, MessageAttributes: messageAttributes }),
    rights: ({ topics }, input) => [publishRight(topics, input)],
    run: ({ publish }, input) => ({ MessageId: publish(input) }),
  }),

  CreateTopic: operation({
    input: structure({ Name: required(text) }),
    rights: on('CreateTopic'),
    run: ({ topics }, { Name }) => ({ TopicArn: topics.create(Name).arn }),
  }),

  Subscribe: operation({
    input: structure({ TopicArn: required(text), Protocol: required(text), Endpoint: required(text), Attributes: attributes }),
    rights: on('Subscribe'),
    run({ topics }, { TopicArn, Protocol, Endpoint, Attributes = {} }) {
      const { RawMessageDelivery, ...others } = Attributes;
      const [other] = Object.keys(others);
      if (other) throw new NotEmulated(`the subscription attribute ${other}. RawMessageDelivery is.`);
      if (RawMessageDelivery !== undefined && RawMessageDelivery !== 'true' && RawMessageDelivery !== 'false')
        throw invalid(`Attributes Reason: RawMessageDelivery: Invalid value [${RawMessageDelivery}]. Must be true or false.`);
      const raw = RawMessageDelivery === undefined ? {} : { rawMessageDelivery: RawMessageDelivery === 'true' };
      return { SubscriptionArn: topics.subscribe(TopicArn, { protocol: Protocol, endpoint: Endpoint, ...raw }).arn };
    },
  }),

  /** All in one page. */
  ListSubscriptionsByTopic: operation({
    input: structure({ TopicArn: required(text) }),
    rights: on('ListSubscriptionsByTopic'),
    run: ({ topics }, { TopicArn }) => ({
      Subscriptions: topics.topic(TopicArn).subscriptions.map(({ arn, protocol, endpoint }) => ({ SubscriptionArn: arn, Protocol: protocol, Endpoint: endpoint, TopicArn })),
    }),
  }),

  CreatePlatformEndpoint: operation({
    input: structure({ PlatformApplicationArn: required(text), Token: required(text), CustomUserData: text }),
    rights: on('CreatePlatformEndpoint'),
    run: ({ endpoints }, { PlatformApplicationArn, Token, CustomUserData }) => ({
      EndpointArn: endpoints.create(PlatformApplicationArn, { token: Token, ...(CustomUserData !== undefined && { customUserData: CustomUserData }) }).arn,
    }),
  }),

  SetEndpointAttributes: operation({
    input: structure({ EndpointArn: required(text), Attributes: required(attributes) }),
    rights: on('SetEndpointAttributes'),
    run({ endpoints }, { EndpointArn, Attributes: { Enabled, Token, CustomUserData, ...others } }) {
      const [other] = Object.keys(others);
      if (other) throw invalid(`Attributes Reason: Invalid attribute name: ${other}`);
      if (Enabled !== undefined && Enabled !== 'true' && Enabled !== 'false') throw invalid(`Attributes Reason: Enabled is "${Enabled}" and must be true or false`);
      endpoints.change(EndpointArn, {
        ...(Enabled !== undefined && { enabled: Enabled === 'true' }),
        ...(Token !== undefined && { token: Token }),
        ...(CustomUserData !== undefined && { customUserData: CustomUserData }),
      });
    },
  }),

  DeleteEndpoint: operation({
    input: structure({ EndpointArn: required(text) }),
    rights: on('DeleteEndpoint'),
    run: ({ endpoints }, { EndpointArn }) => endpoints.remove(EndpointArn),
  }),
};

/** A phone number is no resource: a policy that lets a function send text messages names `*`, or denies topics beside it. */
function publishRight(topics: Topics, input: { TopicArn?: string; TargetArn?: string }): RightsNeeded {
  const arn = input.TopicArn ?? input.TargetArn;
  const policy = topics.list().find((topic) => topic.arn === arn)?.policy;
  return { action: 'sns:Publish', resources: [arn ?? '*'], ...(policy && { resourcePolicy: policy }) };
}

function resourceOf(input: { TopicArn?: string; PlatformApplicationArn?: string; EndpointArn?: string }): string {
  return input.TopicArn ?? input.PlatformApplicationArn ?? input.EndpointArn ?? '*';
}
