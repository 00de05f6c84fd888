import type { Asking } from '../../agents/domain/role';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { decideHandling, type HandlingDecision, type HandlingStep } from '../domain/decide-handling';
import type { Voicemail } from '../domain/voicemail';
import type { VoicemailStore } from '../ports/voicemails';
import type { FindVoicemail, NotFound } from './find-voicemail';

export interface HandleVoicemailNeeds {
  findVoicemail: FindVoicemail;
  store: Pick<VoicemailStore, 'save'>;
  clock: Clock;
}

type Refused = Extract<HandlingDecision, { refusal: unknown }> | NotFound;

export type HandleVoicemail = (asking: Asking, id: string, step: HandlingStep) => Promise<{ voicemail: Voicemail; changed: boolean } | Refused>;

/** Decides on what stands there, and saves only on top of that: of two agents who claim at once, one is told of the other. */
export function createHandleVoicemail({ findVoicemail, store, clock }: HandleVoicemailNeeds): HandleVoicemail {
  return (asking, id, step) =>
    retryOvertaken(`The voicemail ${id}`, async () => {
      const found = await findVoicemail(asking, id);
      if ('refusal' in found) return found;
      const decision = decideHandling(found.voicemail, { ...asking, step, now: clock.now() });
      if ('refusal' in decision) return decision;
      if (decision.next === found.voicemail) return { ...found, changed: false };
      const saved = await store.save(decision.next);
      return saved === 'overtaken' ? saved : { voicemail: saved.saved, changed: true };
    });
}
