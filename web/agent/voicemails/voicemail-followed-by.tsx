import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Dial } from '../../../lambda/http/api-types';
import type { RelatedWork } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { showDayAndTime } from '../../page/format';
import { useAgentName } from '../agent-name';
import { describeCall } from '../journey/describe-call';
import { useFollowedBy } from './use-followed-by';
import { t } from '../../words/t';

export interface VoicemailFollowedByProps {
  client: DialbackClient;
  contactId: string;
  dials: Dial[];
}

/** The calls and callbacks that followed a voicemail, with what came of them. */
export function VoicemailFollowedBy({ client, contactId, dials }: VoicemailFollowedByProps) {
  const { work, failure } = useFollowedBy(client, contactId, dials);
  return (
    <div>
      <Box variant="h3">{t('What followed')}</Box>
      {failure && <StatusIndicator type="error">{t('This could not be read: {failure}', { failure })}</StatusIndicator>}
      {work && <FollowedBy work={work} />}
    </div>
  );
}

function FollowedBy({ work: { followedBy, ofOthers } }: { work: RelatedWork }) {
  const username = useAgentName();
  if (followedBy.length === 0 && ofOthers === 0) return <Box color="text-body-secondary">{t('Nobody has called about it yet.')}</Box>;
  return (
    <ul aria-label={t('What followed')}>
      {followedBy.map((one) => {
        const call = 'dial' in one ? one.dial : one.callback;
        const { type, text } = describeCall(call, username);
        const what = 'dial' in one ? t('You called, {time}', { time: showDayAndTime(one.dial.requestedAt) }) : t('Callback for {time}', { time: showDayAndTime(one.callback.dueAt) });
        return (
          <li key={call.id}>
            {`${what}: `}
            <StatusIndicator type={type}>{text}</StatusIndicator>
          </li>
        );
      })}
      {ofOthers > 0 && <li>{ofOthers === 1 ? t('One call or callback of another agent.') : t('{ofOthers} calls and callbacks of other agents.', { ofOthers })}</li>}
    </ul>
  );
}
