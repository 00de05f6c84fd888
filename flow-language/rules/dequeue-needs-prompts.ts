import { reportFlow } from './report';
import type { FlowRule } from './rule';

export const dequeueNeedsPrompts: FlowRule = {
  name: 'dequeue-needs-prompts',
  severity: 'warning',
  says: 'A queue-to-queue transfer comes after MessageParticipantIteratively, which starts the wait that it ends.',
  source: '§1.3 DequeueContactAndTransferToQueue [D] FAC 16',
  check(flow) {
    if (!flow.types.has('DequeueContactAndTransferToQueue') || flow.types.has('MessageParticipantIteratively')) return;
    reportFlow(flow, dequeueNeedsPrompts, { message: 'DequeueContactAndTransferToQueue needs a MessageParticipantIteratively before it; the flow has none' });
  },
};
