import { reachedFrom, targetsOf } from './reached-from';
import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

/** The first of these dials by itself, with the caller id of the queue. */
const PARTICIPANT_ACTIONS: ReadonlySet<string> = new Set(['MessageParticipant', 'GetParticipantInput', 'ConnectParticipantWithLexBot']);

export const dialBeforePrompt: FlowRule = {
  name: 'dial-before-prompt',
  severity: 'warning',
  says: 'CompleteOutboundCall comes before any prompt: the first prompt dials by itself, and the caller id would be ignored.',
  source: '§1.3 CompleteOutboundCall [D]',
  check(flow) {
    if (!flow.types.has('CompleteOutboundCall')) return;
    const afterPrompts: (string | undefined)[] = [];
    for (const action of flow.document.Actions) if (PARTICIPANT_ACTIONS.has(action.Type)) targetsOf(action, (identifier) => afterPrompts.push(identifier));
    const late = reachedFrom(flow, afterPrompts);
    for (const dial of flow.document.Actions) {
      if (dial.Type === 'CompleteOutboundCall' && late.has(dial)) reportFlow(flow, dialBeforePrompt, { message: `a prompt comes before ${show(dial.Identifier)} (CompleteOutboundCall), and has dialled already; dial first` });
    }
  },
};
