import { reportFlow, show } from './report';
import type { FlowRule } from './rule';
import { reachedFrom } from './targets';

/** The first of these dials by itself, with the caller id of the queue. */
const PARTICIPANT_ACTIONS: ReadonlySet<string> = new Set(['MessageParticipant', 'GetParticipantInput', 'ConnectParticipantWithLexBot']);

export const dialBeforePrompt: FlowRule = {
  name: 'dial-before-prompt',
  severity: 'warning',
  says: 'CompleteOutboundCall comes before any prompt: the first prompt dials by itself, and the caller id would be ignored.',
  source: '§1.3 CompleteOutboundCall [D]',
  check(flow) {
    if (!flow.types.has('CompleteOutboundCall')) return;
    const { Actions } = flow.document;
    const late = reachedFrom(flow, flow.targets.filter((_, place) => PARTICIPANT_ACTIONS.has(Actions[place]!.Type)).flat());
    for (const [place, dial] of Actions.entries()) {
      if (dial.Type === 'CompleteOutboundCall' && late[place]) reportFlow(flow, dialBeforePrompt, { message: `a prompt comes before ${show(dial.Identifier)} (CompleteOutboundCall), and has dialled already; dial first` });
    }
  },
};
