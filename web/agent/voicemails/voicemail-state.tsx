import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { memo } from 'react';
import type { Dial } from '../../../lambda/http/api-types';
import { useAgentName } from '../agent-name';
import type { Voicemail } from '../../api/voicemail';
import { describeHandling } from './describe-handling';
import { describeCall } from '../journey/describe-call';
import type { OpenClick } from '../dials/dial-board';
import { t } from '../../words/t';

/** The state of a voicemail. The newest click or call on it decides. */
export const VoicemailState = memo(function State({ click, dial, handling }: { click?: OpenClick; dial?: Dial; handling?: Voicemail['handling'] }) {
  const username = useAgentName();
  if (click?.result.kind === 'sending') return <StatusIndicator type="loading">{t('Asking for the call')}</StatusIndicator>;
  if (click?.result.kind === 'unconfirmed') return <StatusIndicator type="warning">{t('Not confirmed')}</StatusIndicator>;
  if (click?.result.kind === 'refused') return <StatusIndicator type="error">{t('Refused')}</StatusIndicator>;
  // What the service knows of all agents counts, once no call of this page is under way.
  const handled = handling ? describeHandling(handling) : { type: 'pending' as const, text: t('To call back') };
  if (!dial || (handling && dial.state === 'ended')) return <StatusIndicator type={handled.type}>{handled.text}</StatusIndicator>;
  const { type, text } = describeCall(dial, username);
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
});
