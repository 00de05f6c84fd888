import { settingsOf } from '../../../local/settings';
import type { SettingsChange } from '../../../local/settings-file';

/** Choices of which none touches another: the guide, the modes, the whisper. They are deployed together, since each further template takes seconds to synthesize. */
export const otherChoices: SettingsChange = (instance) => ({
  agentView: true,
  legacy: { allowed: false },
  queues: settingsOf(instance).queues!.map((queue) => ({ ...queue, outboundWhisper: { kind: 'recorded' } })),
});
