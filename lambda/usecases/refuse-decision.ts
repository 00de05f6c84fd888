import type { DecisionRefusal } from '../domain/callback/decision';
import type { Refusal } from '../domain/refusal';

const REFUSALS = {
  superseded: { code: 'changed-meanwhile' },
  'on-its-way': { code: 'on-its-way' },
  'handed-off-elsewhere': { code: 'on-its-way' },
  'agent-has-it': { code: 'agent-has-it' },
  'already-over': { code: 'callback-over' },
} satisfies Record<DecisionRefusal, Refusal>;

/** What the agent is told when the callback's state does not allow what they asked for. */
export function refuseDecision(refused: DecisionRefusal): { refusal: Refusal } {
  return { refusal: REFUSALS[refused] };
}
