import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SetAside } from '../ports/event-bus';

/** In the function's failure queue. The stream names there too what it gives up. */
export function createSqsSetAside(client: SQSClient, QueueUrl: string): SetAside {
  return {
    async add(what) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(what) }));
    },
  };
}
