import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Push } from '../ports/push';
import { pushToWebhook } from './event-push';
import { pushToDevice } from './sns-push';

/** A device by SNS, an address by EventBridge. */
export function createPush({ sns, events }: { sns: SNSClient; events: EventBridgeClient }): Push {
  return {
    send: (target, message) => ('endpointArn' in target ? pushToDevice(sns, target.endpointArn, message) : pushToWebhook(events, target.webhookId, message)),
  };
}
