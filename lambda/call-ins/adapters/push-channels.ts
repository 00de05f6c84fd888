import type { SNSClient } from '@aws-sdk/client-sns';
import type { Push } from '../ports/push';
import { type EventPush, pushToWebhook } from './event-push';
import { pushToDevice } from './sns-push';

/** A device by SNS, an address by EventBridge. */
export function createPush({ sns, ...byEvents }: EventPush & { sns: SNSClient }): Push {
  return {
    send: (target, message) => ('endpointArn' in target ? pushToDevice(sns, target.endpointArn, message) : pushToWebhook(byEvents, target.webhookId, message)),
  };
}
