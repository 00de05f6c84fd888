import type { BlockDefinition } from '../block';

export const disconnectParticipant: BlockDefinition = {
  type: 'DisconnectParticipant',
  parameters: [],
  run({ host }) {
    host.disconnect();
    return { take: 'end', end: { kind: 'disconnected' } };
  },
};

/** Ends a whisper; in a customer queue flow it leaves the contact in the queue. */
export const endFlowExecution: BlockDefinition = {
  type: 'EndFlowExecution',
  parameters: [],
  run: () => ({ take: 'end', end: { kind: 'ended' } }),
};

export const endFlowModuleExecution: BlockDefinition = {
  type: 'EndFlowModuleExecution',
  parameters: ['Result', 'ResultData'],
  run: ({ parameters }) => ({
    take: 'module-end',
    result: parameters.optional('Result'),
    resultData: parameters.has('ResultData') ? parameters.whole('ResultData') : undefined,
  }),
};
