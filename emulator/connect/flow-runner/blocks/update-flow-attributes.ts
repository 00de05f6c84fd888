import { next, type BlockDefinition } from '../block';

export const updateFlowAttributes: BlockDefinition = {
  type: 'UpdateFlowAttributes',
  parameters: ['FlowAttributes'],
  run({ frame, action, parameters }) {
    const names = Object.keys(action.Parameters.FlowAttributes ?? {});
    const attributes = parameters.object('FlowAttributes', names);
    // All values first: when one leads nowhere, none is set.
    const values = names.map((name) => [name, attributes.object(name, ['Value', 'Type']).required('Value')]);
    Object.assign(frame.attributes, Object.fromEntries(values));
    return next;
  },
};
