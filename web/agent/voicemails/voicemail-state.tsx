import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Dial } from '../../../lambda/http/api-types';
import { useAgentName } from '../agent-name';
import { describeCall } from '../journey/describe-call';
import type { OpenClick } from '../dials/dial-board';

/** The state of a voicemail. The newest click or call on it decides. */
export function VoicemailState({ click, dial }: { click?: OpenClick; dial?: Dial }) {
  const username = useAgentName();
  if (click?.result.kind === 'sending') return <StatusIndicator type="loading">Asking for the call</StatusIndicator>;
  if (click?.result.kind === 'unconfirmed') return <StatusIndicator type="warning">Not confirmed</StatusIndicator>;
  if (click?.result.kind === 'refused') return <StatusIndicator type="error">Refused</StatusIndicator>;
  if (!dial) return <StatusIndicator type="pending">To call back</StatusIndicator>;
  const { type, text } = describeCall(dial, username);
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
