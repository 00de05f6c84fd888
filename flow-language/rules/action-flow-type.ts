import { reportAction } from './report';
import type { ModelledRule } from './rule';

export const actionFlowType: ModelledRule = {
  name: 'action-flow-type',
  severity: 'error or warning',
  says: 'An action stands only in the flow types that allow it. A warning where pages disagree, and in modules, which inherit their caller\'s type.',
  source: '§1.3 column "Flows"; exact wording of the refusal [U]',
  checkFor: ({ flowTypes, disputedFlowTypes }) => (at) => {
    const { type } = at.flow;
    if (type === 'CAMPAIGN' || flowTypes.includes(type)) return;
    const disputed = disputedFlowTypes?.includes(type) ?? false;
    const why = disputed ? ' by one page of the documentation and allowed by another' : '';
    reportAction(at, actionFlowType, {
      message: `${at.type} is not allowed in ${type}${why}; it belongs in ${flowTypes.join(', ')}`,
      severity: disputed || type === 'MODULE' ? 'warning' : 'error',
      connect: `Invalid Action type. Type: ${at.type}`,
    });
  },
};
