import Box from '@cloudscape-design/components/box';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { ownZone, showTimeIn, showZone } from '../../page/format';
import { t } from '../../words/t';

/** The time of the callback on the customer's clock, and on the agent's if the two differ. */
export function CallbackDue({ callback: { dueAt, dueLocal } }: { callback: ScheduledCallback }) {
  const theirs = showTimeIn(dueLocal.zone, dueAt);
  const mine = showTimeIn(ownZone(), dueAt);
  return (
    <>
      <div>{theirs}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {theirs === mine ? showZone(dueLocal.zone) : t('{zone}; {mine} for you', { zone: showZone(dueLocal.zone), mine })}
      </Box>
    </>
  );
}
