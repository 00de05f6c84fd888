import { reportFlow } from './report';
import type { FlowRule } from './rule';

export const dequeueNeedsPrompts: FlowRule = {
  name: 'dequeue-needs-prompts',
  severity: 'warning',
  says: 'A queue-to-queue transfer comes after MessageParticipantIteratively, which starts the wait that it ends.',
  source: '§1.3 DequeueContactAndTransferToQueue [D] FAC 16',
  check(flow) {
    const has = (wanted: string): boolean => flow.actions.some(({ type }) => type === wanted);
    if (!has('DequeueContactAndTransferToQueue') || has('MessageParticipantIteratively')) return;
    reportFlow(flow, dequeueNeedsPrompts, { message: 'DequeueContactAndTransferToQueue needs a MessageParticipantIteratively before it; the flow has none' });
  },
};
