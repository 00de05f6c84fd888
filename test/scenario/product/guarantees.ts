import type { SettingsChange } from '../../../local/settings-file';
import type { Stage } from '../../../local/stage';
import { agentName } from './play-click';

/** Settings of each guarantee, by its name. */
export const guarantees: Record<string, SettingsChange> = {
  'hold-status': ({ holdStatusId, availableStatusId }) => ({ orderGuarantee: { kind: 'hold-status', holdStatusId, routableStatusId: availableStatusId } }),
  'quiet-routing-profile': ({ quietRoutingProfileId }) => ({ orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: quietRoutingProfileId } }),
};

/** Returns what was not given back. The agent's own page shows the status; they cannot see the profile. */
export function notGivenBack(stage: Stage): string[] {
  const { status, routingProfile } = stage.console.agent(agentName).view();
  return status === 'Available' && routingProfile === 'Support and Sales' ? [] : [`the agent is left in ${status}, ${routingProfile}`];
}
