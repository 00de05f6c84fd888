/**
 * What functions may ask of Connect. Which resource an action takes: the service authorization reference for Amazon Connect
 * (its machine-readable copy lists no resource for StartOutboundVoiceContact; the reference page itself says contact).
 */
import type { CheckedSettings } from '../settings/settings';
import type { CallGrant } from './call-grant';
import type { ConnectInstance } from './connect-instance';

const anyContact = 'Contacts come into being with each call; their ids are not known at deploy time.';
const anyAgent = 'Agents join and leave the instance without a deploy; each may use click-to-dial.';

export function placeCalls(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:StartOutboundVoiceContact'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

export function readContacts(instance: ConnectInstance, ...operations: ('DescribeContact' | 'ListAssociatedContacts')[]): CallGrant {
  return {
    actions: operations.map((operation) => `connect:${operation}`),
    resources: [instance.within('contact/*')],
    wildcardBecause: anyContact,
  };
}

/** To know the agent behind a token, and whether they are routable now. */
export function readAgents(instance: ConnectInstance): CallGrant[] {
  return [
    { actions: ['connect:SearchUsers'], resources: [instance.arn] },
    { actions: ['connect:DescribeUser'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent },
    presence(instance),
  ];
}

/** To take an agent out of routing and put them back. Empty where no guarantee is chosen. */
export function guaranteeOrder(instance: ConnectInstance, guarantee: CheckedSettings['orderGuarantee']): CallGrant[] {
  switch (guarantee.kind) {
    case 'none':
      return [];
    case 'hold-status':
      return [
        {
          actions: ['connect:PutUserStatus'],
          resources: [instance.arn, instance.within('agent/*'), instance.within('agent-state/*')],
          wildcardBecause: `${anyAgent} They go back to the status they had, which may be any.`,
        },
      ];
    case 'quiet-routing-profile':
      return [
        {
          actions: ['connect:UpdateUserRoutingProfile'],
          resources: [instance.within('agent/*'), instance.within('routing-profile/*')],
          wildcardBecause: `${anyAgent} They go back to the routing profile they had, which may be any.`,
        },
      ];
  }
}

/** For functions that only restore: they must see where the agent stands before they touch anything. */
export function restoreOrder(instance: ConnectInstance, guarantee: CheckedSettings['orderGuarantee']): CallGrant[] {
  if (guarantee.kind === 'none') return [];
  return [
    ...guaranteeOrder(instance, guarantee),
    { actions: ['connect:DescribeUser'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent },
    presence(instance),
  ];
}

function presence(instance: ConnectInstance): CallGrant {
  return {
    actions: ['connect:GetCurrentUserData'],
    resources: ['agent/*', 'queue/*', 'routing-profile/*', 'agent-group/*'].map((path) => instance.within(path)),
    wildcardBecause: `${anyAgent} The answer also names their queue, profile and group, so the action is checked against all four.`,
  };
}
