import { reportFlow, show } from './report';
import type { FlowRule } from './rule';
import { reachedFrom } from './targets';

export const actionUnreachable: FlowRule = {
  name: 'action-unreachable',
  severity: 'warning',
  says: 'Every action can be reached from StartAction. The service accepts orphans.',
  source: '§8 [I]',
  check(flow) {
    const { Actions, StartAction } = flow.document;
    const reached = reachedFrom(flow, [flow.places.get(StartAction)]);
    if (!reached.includes(false)) return;
    for (const [identifier, place] of flow.places) {
      if (!reached[place]) reportFlow(flow, actionUnreachable, { message: `no way leads from StartAction to ${show(identifier)} (${Actions[place]!.Type})` });
    }
  },
};
