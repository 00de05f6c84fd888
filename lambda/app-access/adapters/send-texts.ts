import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { boundClient } from '../../ground/adapters/bound-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { CODE_SECONDS } from '../domain/code-rules';
import { speechFor, type Speeches } from '../../ground/domain/speech';
import { codeText } from '../domain/code-text';
import type { BringCode } from '../ports/bring-code';

export function createTextClient(): SNSClient {
  return boundClient(new SNSClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 0.5, tryAtMost: 3 });
}

/** `Transactional` is delivered before promotional texts, and where those are barred. @param senderId what phones show as the sender, where the country allows it */
export function sendTexts(client: SNSClient, { senderId, speeches }: { senderId?: string | undefined; speeches: Speeches }): BringCode {
  const MessageAttributes = {
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    ...(senderId && { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: senderId } }),
  };
  return async ({ number, code, language }) => {
    const Message = codeText(code, { speech: speechFor(speeches, language), minutes: CODE_SECONDS / 60 });
    await client.send(new PublishCommand({ PhoneNumber: number, Message, MessageAttributes }));
  };
}
