import type { Instance } from '../../../emulator/connect/model';
import { securityProfilesOf } from '../../../emulator/connect/resources/security-profiles';
import { instanceArn, instanceId, roles } from '../../../local/instance/local-instance';
import type { SettingsChange } from '../../../local/settings-file';

const profileOf = (role: keyof typeof roles) => securityProfilesOf({ id: instanceId, arn: instanceArn } as Instance).find(({ name }) => name === roles[role].securityProfile)!.id;

/** Choices of which none touches another: the guide, the modes, the roles. They are deployed together, since each further template takes seconds to synthesize. */
export const otherChoices: SettingsChange = () => ({
  agentView: true,
  roles: { kind: 'security-profile', administrators: [profileOf('administrator')], supervisors: [{ who: profileOf('supervisor'), queues: ['Support'] }] },
  legacy: { allowed: false },
});
