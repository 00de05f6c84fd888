import type { GetCurrentUserDataRequest, GetCurrentUserDataResponse, UserData as UserDataAnswer, UserDataFilters } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { UserData } from '../metrics/metric-views';
import { lastOf } from '../instance-store';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { queueReferenceOf } from './queue-reference';
import { dateOf } from './times';

type Centre = Pick<ContactCentre, 'currentUserData' | 'describeAgentStatus' | 'describeRoutingProfile' | 'store'>;

export const getCurrentUserData =
  (centre: Centre): Operation<GetCurrentUserDataRequest, GetCurrentUserDataResponse> =>
  (input) => {
    const wanted = centre.currentUserData().filter((user) => isWanted(centre, user, input.Filters!));
    const { page, nextToken } = pageOf(wanted, input, 100);
    return { UserDataList: page.map((user) => answerOf(centre, user)), NextToken: nextToken, ApproximateTotalCount: wanted.length };
  };

function isWanted(centre: Centre, user: UserData, filters: UserDataFilters): boolean {
  const named = (list: string[] | undefined, id: string) => !list || list.some((given) => lastOf(given) === id);
  const served = centre.describeRoutingProfile(user.routingProfileId).queues.map(({ queueId }) => queueId);
  const states = filters.ContactFilter?.ContactStates;
  return (
    named(filters.Agents, user.userId) &&
    named(filters.RoutingProfiles, user.routingProfileId) &&
    (!filters.Queues || served.some((queueId) => named(filters.Queues, queueId))) &&
    (!states || user.contacts.some(({ state }) => states.includes(state)))
  );
}

function answerOf(centre: Centre, user: UserData): UserDataAnswer {
  const { arn } = centre.store.instance;
  return {
    User: { Id: user.userId, Arn: `${arn}/agent/${user.userId}` },
    RoutingProfile: { Id: user.routingProfileId, Arn: `${arn}/routing-profile/${user.routingProfileId}` },
    Status: { StatusName: user.statusName, StatusArn: `${arn}/agent-state/${user.statusId}`, StatusStartTimestamp: dateOf(user.statusSince) },
    NextStatus: user.nextStatusId && centre.describeAgentStatus(user.nextStatusId).name,
    MaxSlotsByChannel: { VOICE: 1 },
    AvailableSlotsByChannel: { VOICE: user.availableVoiceSlots },
    ActiveSlotsByChannel: { VOICE: user.activeVoiceSlots },
    Contacts: user.contacts.map((contact) => contactOf(contact, arn)),
  };
}

function contactOf(contact: UserData['contacts'][number], instanceArn: string) {
  return {
    ContactId: contact.contactId,
    Channel: 'VOICE' as const,
    InitiationMethod: contact.initiationMethod as 'CALLBACK',
    AgentContactState: contact.state,
    StateStartTimestamp: dateOf(contact.stateSince),
    ConnectedToAgentTimestamp: dateOf(contact.connectedToAgentAt),
    Queue: contact.queue && queueReferenceOf(contact.queue, instanceArn),
  };
}
