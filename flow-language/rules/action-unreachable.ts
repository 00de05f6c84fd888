import { reachedFrom } from './reached-from';
import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

export const actionUnreachable: FlowRule = {
  name: 'action-unreachable',
  severity: 'warning',
  says: 'Every action can be reached from StartAction. The service accepts orphans.',
  source: '§8 [I]',
  check(flow) {
    const reached = reachedFrom(flow, [flow.document.StartAction]);
    if (reached.size === flow.actions.size) return;
    for (const [identifier, action] of flow.actions) {
      if (!reached.has(action)) reportFlow(flow, actionUnreachable, { message: `no way leads from StartAction to ${show(identifier)} (${action.Type})` });
    }
  },
};
