import type { VariablesOf } from '../../lambda/environment/contract';
import type { agentIdentity } from '../../lambda/environment/agents';
import type { Foundation } from '../callbacks/foundation';
import { findAgentsByName } from '../connect/connect-grants';
import type { CallGrant } from '../function/call-grant';
import type { CheckedSettings } from '../settings/settings';

/** Variables of functions that answer agents. */
export function identityVariables({ identity, roles }: CheckedSettings): VariablesOf<typeof agentIdentity> {
  return {
    IDENTITY_CLAIM: identity.claim,
    IDENTITY_HOLDS: identity.holds,
    ROLES_FROM: roles.kind === 'none' ? 'nothing' : roles.kind,
    ROLES_CLAIM: roles.kind === 'claim' ? roles.claim : '',
    ADMINISTRATORS: roles.kind === 'none' ? '' : roles.administrators.join(','),
  };
}

/** Grants asking Connect who has a security profile, once for all functions. Grants nothing where the token says it. */
export function readRoles({ settings, instance, callbacks }: Foundation): CallGrant[] {
  return settings.roles.kind === 'security-profile' ? [findAgentsByName(instance), callbacks.items(['security-profile'], 'GetItem', 'UpdateItem')] : [];
}

/** The groups that the stack's own user pool gets. */
export function groupsOf({ roles }: Pick<CheckedSettings, 'roles'>): { name: string; what: string }[] {
  if (roles.kind !== 'claim') return [];
  const administrators = roles.administrators.map((name) => ({ name, what: 'Administrators: they see and change everything' }));
  const supervisors = roles.supervisors.map(({ who: name, queues }) => ({ name, what: `Supervisors of ${queues === 'all' ? 'all queues' : queues.join(', ')}`.slice(0, DESCRIPTION_LENGTH) }));
  return [...administrators, ...supervisors];
}

/** The longest that Cognito takes (CreateGroup). */
const DESCRIPTION_LENGTH = 2048;
