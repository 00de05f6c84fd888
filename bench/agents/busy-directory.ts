import { ConnectClient } from '@aws-sdk/client-connect';
import { Quotas } from '../../emulator/connect/api/quotas';
import type { SeededRandom } from '../../emulator/seeded-random';
import type { VirtualDate } from './virtual-date';

export interface Person {
  userId: string;
  username: string;
  routingProfileId: string;
  statusName: string;
}

export interface CallsOfOperation {
  asked: number;
  throttled: number;
}

interface Question {
  UserId: string;
  RoutingProfileId: string;
  NextToken?: string;
  Filters?: { Agents?: string[]; RoutingProfiles?: string[] };
  SearchCriteria?: { StringCondition: { Value: string } };
}

interface Command {
  constructor: { name: string };
  input: Question;
}

const PAGE = 100;
/** As the functions' clients of Connect have it, and the SDK's standard strategy waits where a service is asked too often. */
const RETRIES = { tries: 3, baseMilliseconds: 500 };
const always = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((Day) => ({ Day, StartTime: { Hours: 0, Minutes: 0 }, EndTime: { Hours: 0, Minutes: 0 } }));

interface BusyCentre {
  people: readonly Person[];
  queuesOf: (routingProfileId: string) => readonly string[];
  date: VirtualDate;
  random: SeededRandom;
}

/**
 * Connect's side of agents, in memory, with the default quotas of an account, behind a client that tries again as the SDK does. It counts what it is asked. One of its pages
 * has a hundred agents, as in the API.
 */
export function createBusyDirectory({ people, queuesOf, date, random }: BusyCentre) {
  const byId = new Map(people.map((person) => [person.userId, person]));
  const byName = new Map(people.map((person) => [person.username, person]));
  const byProfile = new Map<string, Person[]>();
  for (const person of people) byProfile.set(person.routingProfileId, [...(byProfile.get(person.routingProfileId) ?? []), person]);
  const calls = new Map<string, CallsOfOperation>();
  const quotas = new Quotas({ now: date.nowMs });
  const userOf = ({ userId, username, routingProfileId }: Person) => ({ Id: userId, Username: username, RoutingProfileId: routingProfileId });
  const dataOf = ({ userId, statusName, routingProfileId }: Person) => ({
    User: { Id: userId },
    RoutingProfile: { Id: routingProfileId },
    Status: { StatusName: statusName, StatusArn: `arn/agent-state/${statusName}`, StatusStartTimestamp: new Date('2026-11-23T08:00:00Z') },
    Contacts: [],
  });
  const answers: Record<string, (question: Question) => object> = {
    SearchUsers: ({ SearchCriteria }) => ({ Users: [byName.get(SearchCriteria!.StringCondition.Value)!].map(userOf) }),
    DescribeUser: ({ UserId }) => ({ User: userOf(byId.get(UserId)!) }),
    ListRoutingProfileQueues: ({ RoutingProfileId }) => ({ RoutingProfileQueueConfigSummaryList: queuesOf(RoutingProfileId).map((QueueId) => ({ QueueId, Channel: 'VOICE' })) }),
    GetCurrentUserData({ Filters, NextToken = '0' }) {
      const wanted = [...(Filters?.Agents ?? []).map((id) => byId.get(id)!), ...(Filters?.RoutingProfiles ?? []).flatMap((id) => byProfile.get(id) ?? [])].filter(({ statusName }) => statusName !== 'logged out');
      const to = Number(NextToken) + PAGE;
      return { UserDataList: wanted.slice(to - PAGE, to).map(dataOf), ...(to < wanted.length && { NextToken: String(to) }) };
    },
    DescribeQueue: () => ({ Queue: { HoursOfOperationId: 'always' } }),
    DescribeHoursOfOperation: () => ({ HoursOfOperation: { TimeZone: 'Europe/Berlin', Config: always } }),
    ListHoursOfOperationOverrides: () => ({ HoursOfOperationOverrideList: [] }),
  };
  const ask = (command: Command) => {
    const operation = command.constructor.name.replace(/Command$/, '');
    const answer = answers[operation];
    if (!answer) throw new Error(`The bench does not know ${operation}.`);
    const counted = calls.get(operation) ?? { asked: 0, throttled: 0 };
    calls.set(operation, counted);
    counted.asked += 1;
    if (quotas.admit(operation)) return answer(command.input);
    counted.throttled += 1;
    throw Object.assign(new Error(`${operation} is throttled.`), { name: 'TooManyRequestsException' });
  };
  const send = async (command: Command, tried = 1): Promise<object> => {
    try {
      return ask(command);
    } catch (error) {
      if (tried === RETRIES.tries) throw error;
      date.moveTo(date.nowMs() + random.next() * 2 ** (tried - 1) * RETRIES.baseMilliseconds);
      return send(command, tried + 1);
    }
  };
  // The SDK's pager requires a client of its own class.
  const client: ConnectClient = Object.assign(Object.create(ConnectClient.prototype), { send });
  return { client, takeCalls: () => [...calls.entries()].splice(0).map(([operation, counted]) => (calls.delete(operation), { operation, ...counted })) };
}
