import { reportFlow, show } from './report';
import type { FlowRule } from './rule';
import { reachedFrom } from './reached-from';

export const actionUnreachable: FlowRule = {
  name: 'action-unreachable',
  severity: 'warning',
  says: 'Every action can be reached from StartAction. The service accepts orphans.',
  source: '§8 [I]',
  check(flow) {
    const reached = reachedFrom(flow, [flow.places.get(flow.document.StartAction)]);
    if (!reached.includes(false)) return;
    for (const { identifier, type, index } of flow.actions) {
      if (reached[index] || flow.places.get(identifier) !== index) continue;
      reportFlow(flow, actionUnreachable, { message: `no way leads from StartAction to ${show(identifier)} (${type})` });
    }
  },
};
