import { roleIn } from '../report/roles';
import { secondsBetween } from '../report/seconds-between';
import type { CallInMeasures } from '../scenario';
import type { CallInStory } from './call-in-story';

/** Takes the measures from what really happened, not from what the product says. */
export function measureCallIns({ stage, announced }: CallInStory): CallInMeasures {
  const role = roleIn(stage, 'queued-callback');
  const calls = [...stage.emulator.connect.centre.store.contacts.values()].filter(({ id }) => role(id) === 'other');
  const matched = calls.filter(({ attributes }) => attributes.dialback_call_in === 'matched');
  const pushes = announced.map((app) => app.pushes());
  return {
    requestToTurnSeconds: greatest(announced.map(({ requestedAt }, nth) => secondsBetween(requestedAt, pushes[nth]!.find(({ type }) => type === 'call-in-ready')?.at))),
    callToAgentSeconds: greatest(matched.map(({ initiatedAt, agent }) => secondsBetween(initiatedAt, agent?.acceptedAt))),
    callsMatched: matched.length,
    callsOrdinary: calls.length - matched.length,
    pushes: pushes.flat().length,
  };
}

function greatest(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
