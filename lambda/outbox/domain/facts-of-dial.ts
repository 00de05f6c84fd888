import type { Callback } from '../../callbacks/domain/callback';
import type { Click } from '../../callbacks/domain/callback-request';
import type { RecordChange } from '../../changes/domain/record-change';
import { type DialFact, newAmong } from './fact';
import { factsOfCall } from './facts-of-call';

type ClickedCall = Callback & Click;

/** Facts that this write added to a click, or to a call that an agent dialled by hand. */
export function dialFacts(change: RecordChange<ClickedCall>): DialFact[] {
  if (change.isCopy) return [];
  const { before, after } = change;
  return newAmong(standing(after), before ? standing(before) : []);
}

/** It ends once: a click is never taken up again. */
function standing(click: ClickedCall): DialFact[] {
  return [
    { what: 'asked', key: 'asked', at: click.requestedAt },
    ...factsOfCall(click, click.attempt),
    ...(click.phase === 'ended' ? [{ what: 'ended' as const, key: 'ended', at: click.endedAt, outcome: click.outcome }] : []),
  ];
}
