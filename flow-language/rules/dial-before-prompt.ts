import { reportFlow, show } from './report';
import type { FlowRule } from './rule';
import { reachedFrom } from './reached-from';

/** The first of these dials by itself, with the caller id of the queue. */
const PARTICIPANT_ACTIONS: ReadonlySet<string> = new Set(['MessageParticipant', 'GetParticipantInput', 'ConnectParticipantWithLexBot']);

export const dialBeforePrompt: FlowRule = {
  name: 'dial-before-prompt',
  severity: 'warning',
  says: 'CompleteOutboundCall comes before any prompt: the first prompt dials by itself, and the caller id would be ignored.',
  source: '§1.3 CompleteOutboundCall [D]',
  check(flow) {
    const dials = flow.actions.filter(({ type }) => type === 'CompleteOutboundCall');
    if (dials.length === 0) return;
    const late = reachedFrom(flow, flow.actions.filter(({ type }) => PARTICIPANT_ACTIONS.has(type)).flatMap(({ targets }) => targets));
    for (const { index, identifier } of dials) {
      if (late[index]) reportFlow(flow, dialBeforePrompt, { message: `a prompt comes before ${show(identifier)} (CompleteOutboundCall), and has dialled already; dial first` });
    }
  },
};
