import { nextUnlessFailed, type BlockDefinition } from '../block';
import { readQueueTarget } from '../queue-target';

const THREE_DAYS_SECONDS = 259_200;

/** Not terminal: the creating contact goes on with its flow [D]. */
export const createCallbackContact: BlockDefinition = {
  type: 'CreateCallbackContact',
  parameters: ['QueueId', 'AgentId', 'InitialCallDelaySeconds', 'MaximumConnectionAttempts', 'RetryDelaySeconds', 'ContactFlowId', 'CallerId'],
  notes: ['Customers are dialled before an agent in the queues for which the emulator’s owner says so: the keys of the block for that are published nowhere. How many are dialled at once is this emulator’s own: one for each agent who could take one.', 'A CallerId that is a path to nothing takes the error branch; what Connect does is not known.'],
  run({ host, parameters }) {
    return nextUnlessFailed(
      host.createCallback({
        target: readQueueTarget(parameters),
        initialCallDelaySeconds: parameters.integer('InitialCallDelaySeconds', { from: 1, to: THREE_DAYS_SECONDS }),
        maximumConnectionAttempts: parameters.integer('MaximumConnectionAttempts', { from: 0, to: Number.MAX_SAFE_INTEGER }),
        retryDelaySeconds: parameters.integer('RetryDelaySeconds', { from: 1, to: THREE_DAYS_SECONDS }),
        creationFlowId: parameters.optional('ContactFlowId'),
        callerId: parameters.optional('CallerId'),
      }),
    );
  },
};
