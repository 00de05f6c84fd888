import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { boundClient } from '../../ground/adapters/bound-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import type { PushMessage } from '../ports/push';

/** SNS's words for a device that is gone: InvalidParameter where the endpoint was removed, EndpointDisabled where its app was. */
const REFUSED: readonly string[] = ['EndpointDisabledException', 'EndpointDisabled', 'InvalidParameterException', 'InvalidParameter', 'NotFoundException'];

export function createPushClient(): SNSClient {
  return boundClient(new SNSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 0.5, tryAtMost: 2 });
}

/** Data for the app, and names of sentences that the app itself holds in its languages (Apple: loc-key; Google: body_loc_key). */
export async function pushToDevice(client: SNSClient, endpointArn: string, message: PushMessage): Promise<'taken' | 'refused'> {
  const { type, ...rest } = message;
  const data = { type, ...rest };
  const apple = JSON.stringify({ aps: { alert: { 'loc-key': type }, 'interruption-level': 'time-sensitive' }, dialback: data });
  const google = JSON.stringify({ fcmV1Message: { message: { data, android: { priority: 'high', notification: { body_loc_key: type.replaceAll('-', '_') } } } } });
  try {
    await client.send(
      new PublishCommand({
        TargetArn: endpointArn,
        MessageStructure: 'json',
        Message: JSON.stringify({ default: JSON.stringify(data), APNS: apple, APNS_SANDBOX: apple, GCM: google }),
      }),
    );
    return 'taken';
  } catch (error) {
    if (error instanceof Error && REFUSED.includes(error.name)) return 'refused';
    throw error;
  }
}
