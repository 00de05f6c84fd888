import { noMatchingError, SUCCESS_ENDS_THE_FLOW, type BlockDefinition } from '../block';

/** Goes to a published flow: an inbound one, or one of the same type as this. */
export const transferToFlow: BlockDefinition = {
  type: 'TransferToFlow',
  parameters: ['ContactFlowId'],
  neverTaken: { NextAction: SUCCESS_ENDS_THE_FLOW },
  run({ host, run, parameters }) {
    const id = parameters.required('ContactFlowId');
    const flow = host.loadFlow(id);
    if (!flow) return noMatchingError(`there is no published flow ${id}`);
    if (flow.type !== 'CONTACT_FLOW' && flow.type !== run.flow.type) return noMatchingError(`the flow "${flow.name}" is of type ${flow.type}`);
    return { take: 'flow', flow };
  },
};
