import type { Contact as ContactAnswer, ContactSearchSummary, SearchContactsRequest, SearchContactsResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Contact } from '../model';
import { answerPlace, contactAnswer, type AnswerPlace } from './contact-answer';
import type { Operation } from './operation';
import { pageOf } from './pages';

/** A search spans about eight weeks at most (amazon-connect.md 3.4). */
const LONGEST_SEARCH_MILLISECONDS = 8 * 7 * 24 * 60 * 60 * 1000;

const instantByField: Record<string, (contact: Contact) => string | undefined> = {
  INITIATION_TIMESTAMP: (contact) => contact.initiatedAt,
  SCHEDULED_TIMESTAMP: (contact) => contact.scheduledFor,
  CONNECTED_TO_AGENT_TIMESTAMP: (contact) => contact.agent?.connectedAt,
  DISCONNECT_TIMESTAMP: (contact) => contact.disconnectedAt,
  ENQUEUE_TIMESTAMP: (contact) => contact.enqueuedAt,
};

const sortable: Record<string, (contact: Contact) => string | undefined> = {
  ...instantByField,
  INITIATION_METHOD: (contact) => contact.initiationMethod,
  CHANNEL: (contact) => contact.channel,
};

export const searchContacts =
  (centre: Pick<ContactCentre, 'clock' | 'contacts' | 'store' | 'switches'>): Operation<SearchContactsRequest, SearchContactsResponse> =>
  (input) => {
    const inRange = rangeOf(input);
    const found = [...centre.contacts()].filter((contact) => inRange(contact) && meetsCriteria(contact, input));
    const { page, nextToken } = pageOf(sorted(found, input), input, 100);
    return { Contacts: page.map((contact) => summaryOf(contact, answerPlace(centre))), NextToken: nextToken, TotalCount: found.length };
  };

function rangeOf({ TimeRange }: SearchContactsRequest): (contact: Contact) => boolean {
  const from = TimeRange!.StartTime!.getTime();
  const till = TimeRange!.EndTime!.getTime();
  if (till < from) throw new ConnectError('InvalidParameterException', 'TimeRange.EndTime lies before TimeRange.StartTime.');
  if (till - from > LONGEST_SEARCH_MILLISECONDS) throw new ConnectError('InvalidParameterException', 'TimeRange spans more than 8 weeks.');
  const instantOf = instantByField[TimeRange!.Type!]!;
  return (contact) => {
    const at = Date.parse(instantOf(contact) ?? '');
    return at >= from && at <= till;
  };
}

function meetsCriteria(contact: Contact, { SearchCriteria: criteria = {} }: SearchContactsRequest): boolean {
  const oneOf = (allowed: readonly string[] | undefined, value: string | undefined) => !allowed?.length || (value !== undefined && allowed.includes(value));
  const queueId = contact.queue?.kind === 'STANDARD' ? contact.queue.queueId : contact.queue && `agent/${contact.queue.userId}`;
  return (
    oneOf(criteria.AgentIds, contact.agent?.userId) &&
    oneOf(criteria.QueueIds, queueId) &&
    oneOf(criteria.Channels, contact.channel) &&
    oneOf(criteria.InitiationMethods, contact.initiationMethod)
  );
}

function sorted(contacts: Contact[], { Sort }: SearchContactsRequest): Contact[] {
  const valueOf = sortable[Sort?.FieldName ?? 'INITIATION_TIMESTAMP'] ?? (() => undefined);
  const direction = Sort?.Order === 'ASCENDING' ? 1 : -1;
  return [...contacts].sort((a, b) => direction * (valueOf(a) ?? '').localeCompare(valueOf(b) ?? ''));
}

function summaryOf(contact: Contact, place: AnswerPlace): ContactSearchSummary {
  const answer: ContactAnswer = contactAnswer(contact, place);
  return {
    Arn: answer.Arn,
    Id: answer.Id,
    InitialContactId: answer.InitialContactId,
    PreviousContactId: answer.PreviousContactId,
    InitiationMethod: answer.InitiationMethod,
    Channel: answer.Channel,
    QueueInfo: answer.QueueInfo,
    AgentInfo: answer.AgentInfo && { Id: answer.AgentInfo.Id, ConnectedToAgentTimestamp: answer.AgentInfo.ConnectedToAgentTimestamp },
    InitiationTimestamp: answer.InitiationTimestamp,
    DisconnectTimestamp: answer.DisconnectTimestamp,
    ScheduledTimestamp: answer.ScheduledTimestamp,
    Name: answer.Name,
    Tags: answer.Tags,
  };
}
