import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

export const documentVersion: FlowRule = {
  name: 'document-version',
  severity: 'error',
  says: 'Version is "2019-10-30", the only one there is.',
  source: '§1.1',
  check(flow) {
    if (flow.document.Version === '2019-10-30') return;
    reportFlow(flow, documentVersion, { message: `Version is ${show(flow.document.Version)}; the only version is "2019-10-30"` });
  },
};
