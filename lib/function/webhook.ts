import { type Duration, SecretValue } from 'aws-cdk-lib';
import { ApiDestination, Authorization, Connection, type EventBus, type EventPattern, HttpMethod, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { WebhookSetting } from '../settings/webhook-setting';
import type { FailureQueue } from './failure-queue';
import { placeIn } from './inner-stack';

export interface WebhookProps {
  readonly bus: EventBus;
  /** Events that it is told. */
  readonly pattern: EventPattern;
  /** What it is told of one, for people: `Pushes`. */
  readonly what: string;
  /** The body. Default: the whole event. */
  readonly body?: RuleTargetInput;
  /** Where an event goes that it did not take in time. */
  readonly undelivered: FailureQueue;
  /** How long EventBridge tries. */
  readonly maxEventAge: Duration;
  readonly retryAttempts: number;
}

/** Sends events of a bus to a server outside: EventBridge shows the header that the operator agreed with it, and tries again until it answers 2xx. */
export function addWebhook(scope: Construct, { id, address, header, secretName }: WebhookSetting, props: WebhookProps): void {
  const { bus, pattern, what, body, undelivered, maxEventAge, retryAttempts } = props;
  const place = placeIn('EventRules', scope);
  const connection = new Connection(place, `${id}-connection`, {
    description: `How Dialback shows the webhook ${id} that it is Dialback`,
    authorization: Authorization.apiKey(header, SecretValue.secretsManager(secretName)),
  });
  const destination = new ApiDestination(place, `${id}-destination`, { connection, endpoint: address, httpMethod: HttpMethod.POST, description: `${what} to ${id}` });
  new Rule(place, `${id}-rule`, {
    eventBus: bus,
    description: `${what} to the webhook ${id}`,
    eventPattern: pattern,
    targets: [new ApiDestinationTarget(destination, { ...(body && { event: body }), deadLetterQueue: undelivered.queue, maxEventAge, retryAttempts })],
  });
}
