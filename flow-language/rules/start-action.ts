import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

export const startAction: FlowRule = {
  name: 'start-action',
  severity: 'error',
  says: 'StartAction is the identifier of an action of the flow.',
  source: '§1.1',
  check(flow) {
    const start = flow.document.StartAction;
    if (flow.places.has(start)) return;
    reportFlow(flow, startAction, { message: `StartAction is ${show(start)}, which no action has as its Identifier` });
  },
};
