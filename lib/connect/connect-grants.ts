/**
 * Grants of calls to Connect. The resources follow the service authorization reference for Amazon Connect. Its machine-readable copy lists no resource for
 * StartOutboundVoiceContact; the reference page says contact.
 */
import type { CallGrant } from '../function/call-grant';
import { isCustomerFirst } from '../settings/customer-first';
import type { CheckedSettings } from '../settings/settings';
import type { ConnectInstance } from './connect-instance';

const anyContact = 'Contacts come into being with each call; their ids are not known at deploy time.';
const anyAgent = 'Agents join and leave the instance without a deploy; each may use click-to-dial.';

/** A role holds about 10,000 characters of policies, too: a hundred queues would not fit. */
const queuesThatLeft = 'Queues that were taken out of the settings are served until nothing is promised for them. The template does not name them any more.';

export function placeCalls(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:StartOutboundVoiceContact'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

/** Grants asking Connect what became of a call and of its callbacks, and stopping calls that must not be dialled any more. */
export function followContacts(instance: ConnectInstance): CallGrant {
  return {
    actions: ['connect:DescribeContact', 'connect:ListAssociatedContacts', 'connect:StopContact'],
    resources: [instance.within('contact/*')],
    wildcardBecause: anyContact,
  };
}

/** Grants showing the agent what is known of a caller. */
export function putAttributes(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:UpdateContactAttributes'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

/** Grants finding the agent whom a token names. */
export function findAgents(instance: ConnectInstance, identity: CheckedSettings['identity']): CallGrant {
  return identity.holds === 'username' ? findAgentsByName(instance) : describeAgents(instance);
}

/** Grants finding an agent by their user name. */
export function findAgentsByName(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:SearchUsers'], resources: [instance.arn] };
}

/** Grants reading whether an agent is logged in, routable, and on a contact. The answer also names their queue, profile and group. */
export function readPresence(instance: ConnectInstance): CallGrant {
  return {
    actions: ['connect:GetCurrentUserData'],
    resources: ['agent/*', 'queue/*', 'routing-profile/*', 'agent-group/*'].map((path) => instance.within(path)),
    wildcardBecause: `${anyAgent} The action is checked against the queue, profile and group of each of them too.`,
  };
}

/** Grants reading when a queue is open. Grants nothing if no queue offers callbacks. */
export function readOpeningHours(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (queues.length === 0) return [];
  return [
    { actions: ['connect:DescribeQueue'], resources: [instance.within('queue/*')], wildcardBecause: queuesThatLeft },
    {
      actions: ['connect:DescribeHoursOfOperation', 'connect:ListHoursOfOperationOverrides'],
      // Connect checks overrides against the instance too.
      resources: [instance.arn, instance.within('operating-hours/*')],
      wildcardBecause: 'A queue is given other hours without a deploy, and hours may take in those of others.',
    },
  ];
}

/** Grants finding the hours of the queue that a customer calls into. Grants nothing if a call counts from its beginning, whatever its queue. */
export function readHoursOfCalledQueue(instance: ConnectInstance, { queues, calledIn }: Pick<CheckedSettings, 'queues' | 'calledIn'>): CallGrant[] {
  if (queues.length === 0 || calledIn === 'begun') return [];
  return [{ actions: ['connect:DescribeQueue'], resources: [instance.within('queue/*')], wildcardBecause: 'A customer who is owed a callback may call into any queue of the instance.' }];
}

/** Grants reading how many contacts wait in the queues and their twins, how many agents are there, and how long contacts keep them. */
export function readQueueWait(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (queues.length === 0) return [];
  return [{ actions: ['connect:GetCurrentMetricData', 'connect:GetMetricDataV2'], resources: [instance.within('queue/*')], wildcardBecause: queuesThatLeft }];
}

/** Grants reading what idle agents can do, for customers who need a skill. Grants nothing if agents come first in all queues. */
export function readSkills(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (!queues.some(isCustomerFirst)) return [];
  return [{ actions: ['connect:ListUserProficiencies'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent }];
}

/** Grants giving customers their place in the queue. Grants nothing if agents come first in all queues. */
export function keepPlaces(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  if (!queues.some(isCustomerFirst)) return [];
  return [{ actions: ['connect:UpdateContactRoutingData'], resources: [instance.within('contact/*')], wildcardBecause: anyContact }];
}

/** Grants reading the caller's position in their queue. */
export function readPosition(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:GetContactMetrics'], resources: [instance.within('contact/*')], wildcardBecause: anyContact };
}

/** Grants reading which queues an agent serves. Grants nothing if no queue offers callbacks. */
export function readDesks(instance: ConnectInstance, queues: CheckedSettings['queues']): CallGrant[] {
  return queues.length === 0 ? [] : readProfiles(instance);
}

/** Grants reading which queues an agent serves, be they in the settings or not. */
export function readProfiles(instance: ConnectInstance): CallGrant[] {
  return [
    describeAgents(instance),
    { actions: ['connect:ListRoutingProfileQueues'], resources: [instance.within('routing-profile/*')], wildcardBecause: 'Agents are given other routing profiles without a deploy.' },
  ];
}

/** Grants setting which device of an agent rings. */
export function chooseDevices(instance: ConnectInstance): CallGrant[] {
  return [describeAgents(instance), { actions: ['connect:UpdateUserPhoneConfig'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent }];
}

/** Grants giving agents another routing profile, and the one back that they had. */
export function giveProfiles(instance: ConnectInstance): CallGrant[] {
  return [
    describeAgents(instance),
    {
      actions: ['connect:UpdateUserRoutingProfile'],
      resources: [instance.within('agent/*'), instance.within('routing-profile/*')],
      wildcardBecause: `${anyAgent} They go back to the routing profile they had, which may be any.`,
    },
  ];
}

/** Grants taking agents out of routing and giving them back. Grants nothing if no guarantee is chosen. */
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
        // For an agent on a contact, Connect only names the next status. This call tells whether that status is ours.
        { actions: ['connect:DescribeAgentStatus'], resources: [instance.within(`agent-state/${guarantee.holdStatusId}`)] },
      ];
    case 'quiet-routing-profile':
      return giveProfiles(instance);
  }
}

/** Grants reading what a flow noted of a voicemail, with Dialback's own recorder the call in which it was left, the name of its queue, and the agent that it was left for. */
export function readMessages(instance: ConnectInstance, recorder: 'voicemail-express' | 'own'): CallGrant[] {
  return [
    { actions: ['connect:GetContactAttributes', ...(recorder === 'own' ? ['connect:DescribeContact'] : [])], resources: [instance.within('contact/*')], wildcardBecause: anyContact },
    { actions: ['connect:DescribeQueue'], resources: [instance.within('queue/*')], wildcardBecause: 'A voicemail may be left for any queue of the instance.' },
    findAgentsByName(instance),
    describeAgents(instance),
  ];
}

/** Grants naming an agent whose id is known, and reading their routing profile. */
export function nameAgents(instance: ConnectInstance): CallGrant {
  return describeAgents(instance);
}

function describeAgents(instance: ConnectInstance): CallGrant {
  return { actions: ['connect:DescribeUser'], resources: [instance.within('agent/*')], wildcardBecause: anyAgent };
}
