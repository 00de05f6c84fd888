import type { Iam } from '../iam/iam';
import type { Journal } from '../journal';
import type { FunctionDefinition } from './function-definition';
import type { FunctionError } from './worker-protocol';

/** Puts a message on a queue. Throws when there is no such queue. */
export type SendToQueue = (queueArn: string, message: { body: string; attributes?: Record<string, string> }) => void;

export interface FailedEvent {
  record: Record<string, unknown>;
  payload: string;
  requestId: string;
  error: FunctionError;
}

/** Sends what was given up to the function's on-failure destination and to its dead-letter queue, with the rights of its role. */
export function createFailureDelivery({ iam, journal, send }: { iam: Iam; journal: Journal; send: SendToQueue }) {
  const deliver = (definition: FunctionDefinition, queueArn: string, message: Parameters<SendToQueue>[1]) => {
    const { accessKeyId } = iam.assumeRole(definition.roleArn, definition.name);
    try {
      iam.authorize({ principal: iam.principalOf(accessKeyId), action: 'sqs:SendMessage', resource: queueArn });
      send(queueArn, message);
    } catch (error) {
      // Lambda counts DeadLetterErrors or DestinationDeliveryFailures and drops the event.
      journal.record('function', 'delivery-failed', { function: definition.name, queueArn, cause: (error as Error).message });
    }
  };

  return (definition: FunctionDefinition, { record, payload, requestId, error }: FailedEvent): void => {
    journal.record('function', 'given-up', { function: definition.name, requestId, ...error });
    const { deadLetterQueueArn, asynchronous } = definition;
    if (asynchronous?.onFailureArn) deliver(definition, asynchronous.onFailureArn, { body: JSON.stringify(record) });
    const attributes = { RequestID: requestId, ErrorCode: '200', ErrorMessage: error.errorMessage };
    if (deadLetterQueueArn) deliver(definition, deadLetterQueueArn, { body: payload, attributes });
  };
}
