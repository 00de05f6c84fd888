import { ConnectClient } from '@aws-sdk/client-connect';
import { createKeptDesks } from '../../../lambda/agents/adapters/kept-desks';
import { createKeptUsers } from '../../../lambda/agents/adapters/kept-users';
import type { OwnProfileOf } from '../../../lambda/agents/ports/agents';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeEach(async () => void (table = await openCallbacksTable()));
afterEach(() => table.close());

interface Person {
  profile?: string;
  status?: string;
}

interface Asked {
  UserId: string;
  RoutingProfileId: string;
  Filters: { RoutingProfiles: string[] };
  NextToken?: string;
}

/** A contact centre whose people are as the test says, and pages in as many environments as there are `desks`. */
function open(people: Record<string, Person>, { quiet = [], ownProfileOf = async (_userId, current) => current }: { quiet?: string[]; ownProfileOf?: OwnProfileOf } = {}) {
  const queues: Record<string, string[]> = {};
  const asked: string[] = [];
  const answers: Record<string, (input: Asked) => object> = {
    DescribeUser: ({ UserId }) => ({ User: { Id: UserId, Username: UserId, RoutingProfileId: people[UserId]?.profile } }),
    ListRoutingProfileQueues: ({ RoutingProfileId }) => ({ RoutingProfileQueueConfigSummaryList: [`queue of ${RoutingProfileId}`, ...(queues[RoutingProfileId] ?? [])].map((QueueId) => ({ QueueId, Channel: 'VOICE' })) }),
    GetCurrentUserData: ({ Filters, NextToken = '0' }) => {
      const there = Object.entries(people).filter(([, { profile, status }]) => status && Filters.RoutingProfiles.includes(profile!));
      const from = Number(NextToken);
      return {
        UserDataList: there.slice(from, from + 100).map(([Id, { status }]) => ({ User: { Id }, Status: { StatusArn: `arn/agent-state/s-${status}`, StatusName: status, StatusStartTimestamp: new Date('2026-11-23T08:00:00Z') } })),
        ...(from + 100 < there.length && { NextToken: String(from + 100) }),
      };
    },
  };
  const client = Object.assign(Object.create(ConnectClient.prototype) as ConnectClient, {
    send: async (command: { constructor: { name: string }; input: Asked }) => {
      const name = command.constructor.name.replace('Command', '');
      asked.push(name);
      return answers[name]!(command.input);
    },
  });
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const places = { table: table.client, TableName: TABLE, clock, instanceId: 'i' };
  const desks = () => createKeptDesks(client, { ...places, users: createKeptUsers(client, { ...places, ownProfileOf }), quietProfileIds: quiet });
  return { desks, asked, people, queues, pass: (seconds: number) => void (clock.at = plusSeconds(clock.at, seconds)) };
}

const crowd = (size: number, person: Person) => Object.fromEntries(Array.from({ length: size }, (_, nth) => [`u${nth}`, person]));

test('all agents of a routing profile are asked for at once, whatever page asks', async () => {
  const { desks, asked, people, pass } = open(crowd(110, { profile: 'sales', status: 'Available' }));
  const [one, other] = [desks(), desks()];
  for (const [nth, userId] of Object.keys(people).filter((_, at) => at % 10 === 9).entries()) {
    pass(5);
    expect(await (nth % 2 ? one : other).presence(userId)).toEqual({ statusId: 's-Available', statusName: 'Available', since: '2026-11-23T08:00:00.000Z', routable: true, onContact: false, wrappingUp: false });
  }
  expect(asked.filter((name) => name === 'GetCurrentUserData')).toHaveLength(2);
});

test('a status is a minute old at most', async () => {
  const { desks, people, pass } = open({ ada: { profile: 'sales', status: 'Available' } });
  const shown = desks();
  await shown.presence('ada');
  people['ada']!.status = 'Lunch';
  pass(59);
  expect(await shown.presence('ada')).toMatchObject({ statusName: 'Available' });
  pass(1);
  expect(await shown.presence('ada')).toMatchObject({ statusName: 'Lunch', routable: false });
});

test('a profile that the agent is still seen in is not asked for again; one that they left is, after a quarter of an hour', async () => {
  const { desks, asked, people, pass } = open({ ada: { profile: 'sales', status: 'Available' } });
  const described = () => asked.filter((name) => name === 'DescribeUser').length;
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of sales']));
  pass(3600);
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of sales']));
  expect(described()).toBe(1);
  people['ada']!.profile = 'support';
  pass(60);
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of support']));
  expect(described()).toBe(2);
});

test('an agent who is out of routing for a click keeps their queues, and is seen', async () => {
  const { desks, people, pass } = open({ ada: { profile: 'sales', status: 'Available' } }, { quiet: ['quiet'] });
  await desks().queuesOf('ada');
  people['ada']!.profile = 'quiet';
  pass(60);
  expect(await desks().presence('ada')).toMatchObject({ statusName: 'Available' });
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of sales']));
});

test('an agent who is first read in a quiet profile serves the queues of their own, then and after it', async () => {
  const { desks, people, pass } = open({ ada: { profile: 'quiet', status: 'Available' } }, { quiet: ['quiet'], ownProfileOf: async (_userId, current) => (current === 'quiet' ? 'sales' : current) });
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of sales']));
  expect(await desks().presence('ada')).toMatchObject({ statusName: 'Available' });
  people['ada']!.profile = 'sales';
  pass(60);
  expect(await desks().queuesOf('ada')).toEqual(new Set(['queue of sales']));
});

test('who asks for a fresh answer has one a minute later, at one question a minute for all agents of the profile', async () => {
  const { desks, asked, queues, pass } = open(crowd(3, { profile: 'sales', status: 'Available' }));
  const [one, other] = [desks(), desks()];
  const questions = () => asked.filter((name) => name === 'ListRoutingProfileQueues').length;
  await one.queuesOf('u0');
  queues['sales'] = ['support'];
  pass(59);
  expect(await one.queuesOf('u0', 60)).toEqual(new Set(['queue of sales']));
  pass(1);
  expect(await one.queuesOf('u0')).toEqual(new Set(['queue of sales']));
  for (const desk of [one, other]) for (const userId of ['u0', 'u1', 'u2']) expect(await desk.queuesOf(userId, 60)).toEqual(new Set(['queue of sales', 'support']));
  expect(questions()).toBe(2);
});

test('who asks for a fresh answer has the queues of the profile that the agent was moved to a minute ago', async () => {
  const { desks, people, pass } = open({ ada: { profile: 'sales', status: 'Available' } });
  const shown = desks();
  await shown.queuesOf('ada');
  people['ada']!.profile = 'support';
  pass(60);
  expect(await shown.queuesOf('ada')).toEqual(new Set(['queue of sales']));
  expect(await shown.queuesOf('ada', 60)).toEqual(new Set(['queue of support']));
});

test('who is no user any more serves no queue, and is not seen', async () => {
  const { desks } = open({});
  expect(await desks().queuesOf('ada')).toEqual(new Set());
  expect(await desks().presence('ada')).toBeUndefined();
});
