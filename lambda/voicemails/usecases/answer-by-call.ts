import { answeredAttempt } from '../../callbacks/domain/agent-of-call';
import type { Callback } from '../../callbacks/domain/callback';
import type { OutcomeCode } from '../../callbacks/domain/outcome';
import type { OwnOutcome } from '../../callbacks/domain/own-outcome';
import type { SayOutcome } from '../../callbacks/usecases/say-outcome';
import type { StartDial } from '../../dials/usecases/start-dial';
import type { HandleVoicemail } from './handle-voicemail';

export interface ClaimingNeeds {
  startDial: StartDial;
  handle: HandleVoicemail;
}

/**
 * A click on a voicemail claims it. Where nothing came of the click, it is left to others again. An agent who calls all the same, knowing that a colleague
 * has it, or that it was left for others, takes nothing from them.
 */
export function createClaimingStartDial({ startDial, handle }: ClaimingNeeds): StartDial {
  return async (order) => {
    const { relatedContactId: id, evenSo, ...asking } = order;
    if (id === undefined) return startDial(order);
    const claimed = await handle(asking, id, { type: 'claim' });
    const refusal = 'refusal' in claimed && !evenSo && ofClick(claimed);
    if (refusal) return { refusal };
    const started = await startDial(order);
    if ('refusal' in started && 'changed' in claimed && claimed.changed) await handle(asking, id, { type: 'release' });
    return started;
  };
}

/** Undefined: the contact is no voicemail, and the call follows it all the same. */
function ofClick(claimed: Extract<Awaited<ReturnType<HandleVoicemail>>, { refusal: unknown }>) {
  const { refusal } = claimed;
  if (refusal.code === 'claimed-by-colleague' || refusal.code === 'answered-by-colleague') return refusal;
  return 'ofOthers' in claimed ? ({ code: 'voicemail-of-others' } as const) : undefined;
}

/** What agents say when nobody needs to call again. */
const ANSWERING: readonly string[] = ['reached', 'wrong-number'] satisfies OutcomeCode[];

export interface AnsweringNeeds {
  sayOutcome: SayOutcome;
  handle: HandleVoicemail;
  ownOutcomes: readonly OwnOutcome[];
}

/**
 * A talk about a voicemail answers it, as the agent's word on the call says.
 *
 * @throws where the voicemail could not be marked: the agent says it again, and until then their word stands
 */
export function createAnsweringSayOutcome({ sayOutcome, handle, ownOutcomes }: AnsweringNeeds): SayOutcome {
  const answers = (code: string) => ANSWERING.includes(code) || ownOutcomes.some((own) => own.code === code && own.does !== 'retry');
  return async (order) => {
    const said = await sayOutcome(order);
    const ids = 'refusal' in said ? [] : contactsOf(said.callback);
    for (const id of ids) await handle({ agent: order.agent }, id, answers(order.outcome) ? { type: 'done', how: 'called' } : { type: 'not-reached' });
    return said;
  };
}

/** What the call followed up: from the start, or since an agent answered it so. */
function contactsOf(callback: Callback): string[] {
  return [callback.relatedContactId, answeredAttempt(callback)?.answersContactId].filter((id) => id !== undefined);
}
