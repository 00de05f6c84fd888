import { reportFlow } from './report';
import type { FlowRule } from './rule';

export const campaignFlow: FlowRule = {
  name: 'campaign-flow',
  severity: 'warning',
  says: 'Which actions a CAMPAIGN flow allows is not known, so they are not checked against it.',
  source: '§2.1',
  check(flow) {
    if (flow.type !== 'CAMPAIGN') return;
    reportFlow(flow, campaignFlow, { message: 'which actions the type CAMPAIGN allows is not modelled: the flow types of the actions are not checked' });
  },
};
