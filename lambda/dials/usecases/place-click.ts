import type { HoldAgent } from '../../agents/usecases/hold-agent';
import type { Callback } from '../../callbacks/domain/callback';
import type { DialFailure } from '../../callbacks/domain/event';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { Dialler } from '../../callbacks/ports/dialler';
import type { Advance } from '../../callbacks/usecases/advance-callback';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { Pauses } from '../../pauses/domain/pause';
import { type PauseRefusal, refusePaused } from '../../pauses/domain/refusals';
import type { NewClick } from '../domain/new-click';
import type { DialRefusal } from '../domain/refusals';

export interface PlaceClickNeeds {
  holdAgent: HoldAgent;
  dialler: Dialler;
  advance: Advance;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

export type PlaceAnswer =
  /** `unclear`: Connect did not answer. The sweep finds out. */
  { callback: Callback; created: true; unclear?: true } | { refusal: DialRefusal<'agent-not-held'> | CallbackRefusal<'call-not-placed'> | PauseRefusal };

/** @param pauses as they were read for this click a moment ago. Undefined: they are read now */
export type PlaceClick = (click: NewClick, pauses?: Pauses) => Promise<PlaceAnswer>;

/** A written click is placed: one call to Connect. Whatever else is needed, happens when the flow and the events tell of it. */
export function createPlaceClick(needs: PlaceClickNeeds): PlaceClick {
  return async (click, pauses) => {
    try {
      await needs.holdAgent({ userId: click.agent.userId, callbackId: click.id });
    } catch (error) {
      return notHeld(needs, click, error);
    }
    return dial(needs, click, pauses);
  };
}

async function dial(needs: PlaceClickNeeds, click: NewClick, pauses: Pauses | undefined): Promise<PlaceAnswer> {
  const answer = await needs.dialler.dial(click, { nthDial: 1, ...(pauses && { pauses }) });
  if ('unclear' in answer) {
    needs.notices.failed('dial', click.id, answer.unclear);
    return { callback: click, created: true, unclear: true };
  }
  if ('pause' in answer) {
    await needs.advance(click, { type: 'dial-refused', failure: 'paused' });
    return refusePaused(answer.pause, needs.clock.now());
  }
  if ('refused' in answer) return refused(needs, click, answer.refused);
  if (click.mode === 'queued-callback') return { callback: click, created: true };
  const decision = await needs.advance(click, { type: 'dialled', contactId: answer.dialled });
  return { callback: 'refused' in decision ? click : decision.next, created: true };
}

async function refused({ advance }: PlaceClickNeeds, click: NewClick, failure: DialFailure): Promise<PlaceAnswer> {
  const decision = await advance(click, { type: 'dial-refused', failure });
  if ('refused' in decision || decision.next.phase !== 'ended') return { callback: 'refused' in decision ? click : decision.next, created: true };
  return { refusal: { code: 'call-not-placed', outcome: decision.next.outcome } };
}

/** Nothing was dialled: the agent is told, and the callback is closed. */
async function notHeld({ advance, notices }: PlaceClickNeeds, click: NewClick, error: unknown): Promise<PlaceAnswer> {
  notices.failed('hold-agent', click.id, error);
  await advance(click, { type: 'dial-refused', failure: 'agent-not-held' });
  return { refusal: { code: 'agent-not-held' } };
}
