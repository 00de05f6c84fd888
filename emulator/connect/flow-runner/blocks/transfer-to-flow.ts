import { noMatchingError, SUCCESS_ENDS_THE_FLOW, type BlockDefinition } from '../block';

/** Goes to a published flow: an inbound one, or one of the same type as this. */
export const transferToFlow: BlockDefinition = {
  type: 'TransferToFlow',
  parameters: ['ContactFlowId'],
  neverTaken: { NextAction: SUCCESS_ENDS_THE_FLOW },
  run({ host, run, parameters }) {
    const flow = host.loadFlow(parameters.required('ContactFlowId'));
    if (!flow || (flow.type !== 'CONTACT_FLOW' && flow.type !== run.flow.type)) return noMatchingError;
    return { take: 'flow', flow };
  },
};
