import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { MappingDefinition, MappingSurroundings } from './mapping-definition';
import type { MessageQueue } from './message-queue';

/** Lambda API reference, CreateEventSourceMapping; the batch size is 10 at most without a window. */
const ranges = {
  batchSize: ['BatchSize', 1, 10_000],
  maximumBatchingWindowSeconds: ['MaximumBatchingWindowInSeconds', 0, 300],
  maximumConcurrency: ['MaximumConcurrency', 2, 1000],
} as const;

const neededActions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** Refuses what Lambda refuses when a queue is mapped to a function. */
export function checkMapping(around: MappingSurroundings, definition: MappingDefinition, queue: MessageQueue): void {
  checkSizes(definition);
  const target = around.functions.list().find(({ name }) => name === definition.function.split(':').pop());
  if (!target) throw invalid('Function does not exist');
  const { timeoutSeconds = 3 } = target;
  const { visibilityTimeoutSeconds } = queue.settings;
  if (visibilityTimeoutSeconds < timeoutSeconds)
    throw invalid(`Queue visibility timeout: ${visibilityTimeoutSeconds} seconds is less than Function timeout: ${timeoutSeconds} seconds`);
  checkRights(around, queue, target);
}

function checkSizes(definition: MappingDefinition): void {
  for (const [name, [member, least, most]] of Object.entries(ranges)) {
    const value = definition[name as keyof typeof ranges];
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most)) throw invalid(`${member} is ${value}. It must be ${least} to ${most}.`);
  }
  const { batchSize = 10, maximumBatchingWindowSeconds = 0 } = definition;
  if (batchSize > 10 && maximumBatchingWindowSeconds < 1)
    throw invalid(`Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10 (it is ${batchSize}).`);
}

function checkRights({ iam }: MappingSurroundings, queue: MessageQueue, target: { roleArn: string; name: string }): void {
  const principal = iam.principalOf(iam.assumeRole(target.roleArn, target.name).accessKeyId);
  for (const action of neededActions) {
    try {
      iam.authorize({ principal, action, resource: queue.arn }, queue.settings.policy);
    } catch (error) {
      if (error instanceof NotEmulated) throw error;
      throw invalid(`The function execution role does not have permissions to call ${action.slice(4)} on SQS`);
    }
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}
