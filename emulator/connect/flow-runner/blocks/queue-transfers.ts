import { next, noMatchingError, nextUnlessFailed, SUCCESS_ENDS_THE_FLOW, type BlockDefinition, type Branch } from '../block';
import type { Failure } from '../host';
import { readQueueTarget } from '../queue-target';

export const updateContactTargetQueue: BlockDefinition = {
  type: 'UpdateContactTargetQueue',
  parameters: ['QueueId', 'AgentId'],
  run({ host, parameters }) {
    const target = readQueueTarget(parameters);
    return target ? nextUnlessFailed(host.setTargetQueue(target)) : next;
  },
};

/** Ends the flow when the contact is in the queue. */
export const transferContactToQueue: BlockDefinition = {
  type: 'TransferContactToQueue',
  parameters: [],
  neverTaken: { NextAction: SUCCESS_ENDS_THE_FLOW },
  run: ({ host }) => branchOfTransfer(host.transferToQueue()),
};

/** Moves a queued contact to another queue: only after Loop prompts has run in this flow [D]. */
export const dequeueContactAndTransferToQueue: BlockDefinition = {
  type: 'DequeueContactAndTransferToQueue',
  parameters: ['QueueId', 'AgentId'],
  neverTaken: { NextAction: SUCCESS_ENDS_THE_FLOW },
  run({ host, run, parameters }) {
    if (!run.promptsLooped) return noMatchingError('Loop prompts has not run yet');
    return branchOfTransfer(host.dequeueAndTransfer(readQueueTarget(parameters)));
  },
};

export const transferContactToAgent: BlockDefinition = {
  type: 'TransferContactToAgent',
  parameters: [],
  run({ host }) {
    host.transferToAgent();
    return { take: 'end', end: { kind: 'transferred-to-agent' } };
  },
};

function branchOfTransfer(result: 'transferred' | 'QueueAtCapacity' | Failure): Branch {
  if (result === 'transferred') return { take: 'end', end: { kind: 'transferred-to-queue' } };
  return typeof result === 'object' ? noMatchingError(result.failed) : { take: 'error', error: result, because: 'the queue is full' };
}
