import type { BlockDefinition } from '../block';

export const disconnectParticipant: BlockDefinition = {
  type: 'DisconnectParticipant',
  parameters: [],
  run({ host }) {
    host.disconnect();
    return { take: 'end', end: { kind: 'disconnected' } };
  },
};

/** Ends a whisper. After an interrupt of Loop prompts it goes back there (AG:end-flow-resume); elsewhere the host decides what becomes of the contact. */
export const endFlowExecution: BlockDefinition = {
  type: 'EndFlowExecution',
  parameters: [],
  run: ({ frame }) => (frame.interruptedLoop === undefined ? { take: 'end', end: { kind: 'ended' } } : { take: 'resume', to: frame.interruptedLoop }),
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
