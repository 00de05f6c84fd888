import { reportFlow } from './report';
import type { FlowRule } from './rule';

const MOST_ACTIONS = 250;

export const actionCount: FlowRule = {
  name: 'action-count',
  severity: 'error',
  says: 'A flow has at most 250 actions.',
  source: '§1.1 [D] FAC',
  check(flow) {
    const count = flow.document.Actions.length;
    if (count > MOST_ACTIONS) reportFlow(flow, actionCount, { message: `${count} actions; at most ${MOST_ACTIONS} are allowed: move some into another flow or a module` });
  },
};
