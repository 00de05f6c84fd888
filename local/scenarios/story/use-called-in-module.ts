import { inboundFlow } from '../../instance/inbound-flow';
import type { Stage } from '../../stage';

/** Makes Support's inbound flow begin with the module that tells callers what becomes of their callback. A flow designer does this after the deploy. */
export function useCalledInModule({ emulator, instance }: Stage): void {
  const { centre } = emulator.connect;
  const module = centre.listFlowModules().find(({ name }) => name.endsWith('callback-called-in'));
  if (!module) throw new Error(`The stack has made no flow module callback-called-in. There are: ${centre.listFlowModules().map(({ name }) => name).join(', ') || 'none'}.`);
  const flow = inboundFlow(instance.supportQueue.arn, 'Welcome to support. Please hold for the next agent.');
  const withModule = {
    ...flow,
    StartAction: 'called-in',
    Actions: [
      {
        Identifier: 'called-in',
        Type: 'InvokeFlowModule',
        Parameters: { FlowModuleId: module.arn },
        Transitions: { NextAction: flow.StartAction, Errors: [{ NextAction: flow.StartAction, ErrorType: 'NoMatchingError' }] },
      },
      ...flow.Actions,
    ],
  };
  const { id } = centre.createFlow({ name: 'Support inbound, callers need no callback', type: 'CONTACT_FLOW', content: JSON.stringify(withModule) });
  centre.associateNumberFlow(instance.supportNumberArn, id);
}
