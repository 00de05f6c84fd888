import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Voicemail } from '../../api/voicemail';
import { showClock, showDayAndTime } from '../../page/format';

const how = { called: 'by a call', 'e-mail': 'by e-mail', 'none needed': 'no answer was needed' };

/** Who answers a voicemail, in a few words. */
export function describeHandling({ claim, done }: NonNullable<Voicemail['handling']>): { type: StatusIndicatorProps.Type; text: string } {
  if (done) return { type: 'success', text: `Answered ${done.mine ? 'by you' : `by ${done.by}`}, ${how[done.how]}, ${showDayAndTime(done.at)}` };
  if (claim) return claim.mine ? { type: 'in-progress', text: 'Yours' } : { type: 'stopped', text: `${claim.by} has it until ${showClock(claim.freeAt)}` };
  return { type: 'pending', text: 'To call back' };
}
