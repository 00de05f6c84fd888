import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SendText } from '../ports/send-text';
import { boundClient } from './bound-client';
import { invocationTime } from './invocation-time';

export function createTextClient(): SNSClient {
  return boundClient(new SNSClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 0.5, tryAtMost: 3 });
}

/**
 * `Transactional` is delivered before promotional texts, and where those are barred. Amazon SNS sends through AWS End User Messaging SMS, which keeps who answered STOP.
 *
 * @param senderId what phones show as the sender, where the country allows it
 */
export function createSendText(client: SNSClient, { senderId }: { senderId?: string | undefined }): SendText {
  const MessageAttributes = {
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    ...(senderId && { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: senderId } }),
  };
  return async (number, text) => {
    await client.send(new PublishCommand({ PhoneNumber: number, Message: text, MessageAttributes }));
  };
}
