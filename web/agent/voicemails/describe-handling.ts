import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Voicemail } from '../../api/voicemail';
import { showClock, showDayAndTime } from '../../page/format';
import { t } from '../../words/t';

const how = () => ({ called: t('by a call'), 'e-mail': t('by e-mail'), 'none needed': t('no answer was needed') });

/** Who answers a voicemail, in a few words. */
export function describeHandling({ claim, done }: NonNullable<Voicemail['handling']>): { type: StatusIndicatorProps.Type; text: string } {
  if (done) return { type: 'success', text: t('Answered {by}, {how}, {time}', { by: done.mine ? t('by you') : t('by {by}', { by: done.by }), how: how()[done.how] ?? done.how, time: showDayAndTime(done.at) }) };
  if (claim) return claim.mine ? { type: 'in-progress', text: t('Yours') } : { type: 'stopped', text: t('{by} has it until {time}', { by: claim.by, time: showClock(claim.freeAt) }) };
  return { type: 'pending', text: t('To call back') };
}
