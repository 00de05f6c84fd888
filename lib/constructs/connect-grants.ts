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

/** To ask Connect what became of a call and of the callbacks that grew out of it, and to stop what must not be dialled any more. */
export function followContacts(instance: ConnectInstance): CallGrant {
  return {
    actions: ['connect:DescribeContact', 'connect:ListAssociatedContacts', 'connect:StopContact'],
    resources: [instance.within('contact/*')],
    wildcardBecause: anyContact,
  };
}

/** To show the agent what is known of a caller. */
export function putAttributes(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:UpdateContactAttributes'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

/** To know the agent behind a token. */
export function findAgents(instance: ConnectInstance, identity: CheckedSettings['identity']): CallGrant {
  return identity.holds === 'username' ? { actions: ['connect:SearchUsers'], resources: [instance.arn] } : describeAgents(instance);
}

/** Whether an agent is logged in, routable, and on a contact. The answer also names their queue, profile and group. */
export function readPresence(instance: ConnectInstance): CallGrant {
  return {
    actions: ['connect:GetCurrentUserData'],
    resources: ['agent/*', 'queue/*', 'routing-profile/*', 'agent-group/*'].map((path) => instance.within(path)),
    wildcardBecause: `${anyAgent} The action is checked against the queue, profile and group of each of them too.`,
  };
}

/** When a queue is open. Nothing where no queue offers callbacks. */
export function readOpeningHours(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (queues.length === 0) return [];
  return [
    { actions: ['connect:DescribeQueue'], resources: queues.map(({ arn }) => arn) },
    {
      actions: ['connect:DescribeHoursOfOperation', 'connect:ListHoursOfOperationOverrides'],
      // Overrides are checked against the instance too.
      resources: [instance.arn, instance.within('operating-hours/*')],
      wildcardBecause: 'A queue is given other hours without a deploy, and hours may take in those of others.',
    },
  ];
}

/** How many wait in the queues and their twins, how many agents are there, and how long contacts keep them. */
export function readQueueWait(instance: ConnectInstance, queues: readonly { queueId: string; twinQueueId: string }[]): CallGrant[] {
  const resources = queues.flatMap(({ queueId, twinQueueId }) => [queueId, twinQueueId]).map((queueId) => instance.within(`queue/${queueId}`));
  return queues.length === 0 ? [] : [{ actions: ['connect:GetCurrentMetricData', 'connect:GetMetricDataV2'], resources }];
}

/** Where a caller stands in their queue. */
export function readPosition(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:GetContactMetrics'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

/** Which queues an agent serves. Nothing where no queue offers callbacks. */
export function readDesks(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (queues.length === 0) return [];
  return [
    describeAgents(instance),
    { actions: ['connect:ListRoutingProfileQueues'], resources: [instance.within('routing-profile/*')], wildcardBecause: 'Agents are given other routing profiles without a deploy.' },
  ];
}

/** To take agents out of routing and to give them back. Nothing where no guarantee is chosen. */
export function holdAgents(instance: ConnectInstance, guarantee: CheckedSettings['orderGuarantee']): CallGrant[] {
  switch (guarantee.kind) {
    case 'none':
      return [];
    case 'hold-status':
      return [
        readPresence(instance),
        {
          actions: ['connect:PutUserStatus'],
          resources: [instance.arn, instance.within('agent/*'), instance.within('agent-state/*')],
          wildcardBecause: `${anyAgent} They go back to the status they had, which may be any.`,
        },
        // On a contact Connect only names the next status; this tells whether it is ours.
        { actions: ['connect:DescribeAgentStatus'], resources: [instance.within(`agent-state/${guarantee.holdStatusId}`)] },
      ];
    case 'quiet-routing-profile':
      return [
        describeAgents(instance),
        {
          actions: ['connect:UpdateUserRoutingProfile'],
          resources: [instance.within('agent/*'), instance.within('routing-profile/*')],
          wildcardBecause: `${anyAgent} They go back to the routing profile they had, which may be any.`,
        },
      ];
  }
}

function describeAgents(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:DescribeUser'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent };
}
