import type { DecisionRefusal } from '../domain/decision';
import type { StateRefusal } from '../domain/refusals';

const REFUSALS = {
  superseded: { code: 'changed-meanwhile' },
  'on-its-way': { code: 'on-its-way' },
  'handed-off-elsewhere': { code: 'on-its-way' },
  'agent-has-it': { code: 'agent-has-it' },
  'customer-called-first': { code: 'customer-called-first' },
  'no-first-look': { code: 'no-first-look' },
  claimed: { code: 'callback-claimed' },
  'already-over': { code: 'callback-over' },
  'not-answered': { code: 'call-not-answered' },
  'not-your-call': { code: 'not-your-call' },
  'said-too-late': { code: 'outcome-too-late' },
} satisfies Record<DecisionRefusal, StateRefusal>;

/** The refusal that an agent is told when the callback's state does not allow the change. */
export function refuseDecision(refused: DecisionRefusal): { refusal: StateRefusal } {
  return { refusal: REFUSALS[refused] };
}
