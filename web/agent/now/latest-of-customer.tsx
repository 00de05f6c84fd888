import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ActivityView } from '../../../lambda/http/journey-api-types';
import type { BoardClient } from '../../board/board-client';
import { nameOfActivity } from '../../board/customer/name-of-activity';
import { useCustomer } from '../../board/customer/use-customer';
import { showDayAndTime } from '../../page/format';
import { t } from '../../words/t';

/** Who answers has seconds. All of a customer stands on the board. */
const SHOWN = 3;

/** The newest that the customer and the company had to do with each other before this call. */
export function LatestOfCustomer({ client, number, except }: { client: Pick<BoardClient, 'customer'>; number: string; except: readonly (string | undefined)[] }) {
  const { activities, failure } = useCustomer(client, number);
  if (failure) return <StatusIndicator type="warning">{t('It could not be read: {failure}', { failure })}</StatusIndicator>;
  if (!activities) return <StatusIndicator type="loading">{t('Reading it')}</StatusIndicator>;
  const before = activities.filter(({ id }) => !except.includes(id)).slice(0, SHOWN);
  if (before.length === 0) return <Box color="text-body-secondary">{t('Nothing before this call that you may see.')}</Box>;
  return (
    <ul className="latest" aria-label={t('Before this call')}>
      {before.map((activity) => (
        <li key={activity.id}>{lineOf(activity)}</li>
      ))}
    </ul>
  );
}

function lineOf({ at, kind, agent, outcome, note }: ActivityView): string {
  const who = agent === undefined ? '' : ` (${agent})`;
  return [`${showDayAndTime(at)}, ${nameOfActivity(kind)}${who}`, outcome?.sentence, note && `“${note}”`].filter(Boolean).join('. ');
}
