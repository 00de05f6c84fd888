import { inboundFlow } from '../../instance/inbound-flow';
import type { Stage } from '../../stage';

/** Makes Support's inbound flow begin with a module of the stack. A flow designer does this after the deploy. */
export function useModule({ emulator, instance }: Stage, named: 'callback-called-in' | 'do-not-call'): void {
  const { centre } = emulator.connect;
  const module = centre.listFlowModules().find(({ name }) => name.endsWith(named));
  if (!module) throw new Error(`The stack has made no flow module ${named}. There are: ${centre.listFlowModules().map(({ name }) => name).join(', ') || 'none'}.`);
  const flow = inboundFlow(instance.supportQueue.arn, 'Welcome to support. Please hold for the next agent.');
  const withModule = {
    ...flow,
    StartAction: 'module',
    Actions: [
      {
        Identifier: 'module',
        Type: 'InvokeFlowModule',
        Parameters: { FlowModuleId: module.arn },
        Transitions: { NextAction: flow.StartAction, Errors: [{ NextAction: flow.StartAction, ErrorType: 'NoMatchingError' }] },
      },
      ...flow.Actions,
    ],
  };
  const { id } = centre.createFlow({ name: `Support inbound, ${named} first`, type: 'CONTACT_FLOW', content: JSON.stringify(withModule) });
  centre.associateNumberFlow(instance.supportNumberArn, id);
}
