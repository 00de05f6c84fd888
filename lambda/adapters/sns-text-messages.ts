import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { TextMessages } from '../ports/text-messages';

export function createTextClient(): SNSClient {
  return new SNSClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true } });
}

/** `Transactional` is delivered before promotional texts, and where those are barred. @param senderId what phones show as the sender, where the country allows it */
export function createTextMessages(client: SNSClient, { senderId }: { senderId?: string | undefined } = {}): TextMessages {
  const MessageAttributes = {
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    ...(senderId && { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: senderId } }),
  };
  return {
    async send(PhoneNumber, Message) {
      await client.send(new PublishCommand({ PhoneNumber, Message, MessageAttributes }));
    },
  };
}
