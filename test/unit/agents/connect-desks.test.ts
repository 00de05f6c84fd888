import { ConnectClient, ListRoutingProfileQueuesCommand } from '@aws-sdk/client-connect';
import { createPresentContacts, createServedQueues } from '../../../lambda/agents/adapters/connect-desks';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { QUEUE } from '../../../docs/print/callback-samples';

interface Connect {
  profile?: string | 'gone';
  pages?: string[][];
  contacts?: { ContactId: string; AgentContactState: string }[];
  address?: string;
  queueId?: string;
  callbackId?: string;
}

/** Connect as it answers these reads. It counts them. The SDK's paginator requires the client's class. */
function open({ profile = 'profile', pages = [[]], contacts = [], address, queueId, callbackId }: Connect) {
  const asked: string[] = [];
  const profiles: string[] = [];
  const answers: Record<string, (input: { NextToken?: string }) => object> = {
    DescribeUserCommand: () => {
      if (profile === 'gone') throw Object.assign(new Error(), { name: 'ResourceNotFoundException' });
      return { User: { Id: 'u-ada', Username: 'ada', RoutingProfileId: profile } };
    },
    ListRoutingProfileQueuesCommand: ({ NextToken = '0' }) => ({
      RoutingProfileQueueConfigSummaryList: pages[Number(NextToken)]!.map((queue) => {
        const [QueueId, Channel = 'VOICE'] = queue.split(' by ');
        return { QueueId, Channel };
      }),
      ...(Number(NextToken) + 1 < pages.length && { NextToken: String(Number(NextToken) + 1) }),
    }),
    GetCurrentUserDataCommand: () => ({ UserDataList: [{ User: { Id: 'u-other' }, Contacts: [{ ContactId: 'c-other', AgentContactState: 'CONNECTED' }] }, { User: { Id: 'u-ada' }, Contacts: contacts }] }),
    DescribeContactCommand: () => ({ Contact: { CustomerEndpoint: { Address: address }, QueueInfo: { Id: queueId }, Attributes: callbackId === undefined ? {} : { dialback_id: callbackId } } }),
  };
  const client = Object.assign(Object.create(ConnectClient.prototype) as ConnectClient, {
    send: async (command: { constructor: { name: string }; input: object }) => {
      asked.push(command.constructor.name);
      if (command instanceof ListRoutingProfileQueuesCommand) profiles.push(command.input.RoutingProfileId!);
      return answers[command.constructor.name]!(command.input);
    },
  });
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  // Whoever is in the quiet profile for a time has their own back afterwards.
  const ownProfileOf = async (_userId: string, routingProfileId: string) => (routingProfileId === 'quiet' ? 'own' : routingProfileId);
  const desks = {
    ...createServedQueues(client, { instanceId: 'i', ownProfileOf, clock }),
    ...createPresentContacts(client, { instanceId: 'i', stack: 'Dialback', queues: new Map([[QUEUE.queueId, QUEUE]]) }),
  };
  return { asked, profiles, clock, desks };
}

describe('the queues that an agent serves', () => {
  test('are those of all pages of the routing profile', async () => {
    expect(await open({ pages: [['a', 'b'], ['c']] }).desks.queuesOf('u-ada')).toEqual(new Set(['a', 'b', 'c']));
  });

  test('are those that they serve by voice: not by chat or for tasks alone', async () => {
    expect(await open({ pages: [['a by CHAT', 'b by CHAT', 'b by VOICE', 'c by TASK']] }).desks.queuesOf('u-ada')).toEqual(new Set(['b']));
  });

  test('are those of their own routing profile, while they have a quiet one for a time', async () => {
    const { desks, profiles } = open({ profile: 'quiet', pages: [['a']] });
    await desks.queuesOf('u-ada');
    expect(profiles).toEqual(['own']);
  });

  test('are none for a user who is gone', async () => {
    expect(await open({ profile: 'gone' }).desks.queuesOf('u-ada')).toEqual(new Set());
  });

  test('are read again after five minutes, and not before', async () => {
    const { desks, clock, asked } = open({ pages: [['a']] });
    await desks.queuesOf('u-ada');
    clock.at = plusSeconds(clock.at, 299);
    await desks.queuesOf('u-ada');
    expect(asked).toHaveLength(2);
    clock.at = plusSeconds(clock.at, 1);
    await desks.queuesOf('u-ada');
    expect(asked).toHaveLength(4);
  });
});

describe('the contact that an agent is on', () => {
  const on = (...contacts: [string, string][]) => contacts.map(([ContactId, AgentContactState]) => ({ ContactId, AgentContactState }));

  test('is the one that they talk on, before one that they wrap up, and none that only rings', async () => {
    const contactOf = async (...contacts: [string, string][]) => (await open({ contacts: on(...contacts) }).desks.contactOf('u-ada'))?.contactId;
    expect(await contactOf(['c1', 'ENDED'], ['c2', 'CONNECTED'])).toBe('c2');
    expect(await contactOf(['c1', 'CONNECTED_ONHOLD'])).toBe('c1');
    expect(await contactOf(['c1', 'ENDED'])).toBe('c1');
    expect(await contactOf(['c1', 'CONNECTING'])).toBeUndefined();
    expect(await contactOf()).toBeUndefined();
  });

  test('says whom they talk to, and on which queue', async () => {
    const { desks } = open({ contacts: on(['c1', 'CONNECTED']), address: '+493012345678', queueId: 'q-sales' });
    expect(await desks.contactOf('u-ada')).toEqual({ contactId: 'c1', callerId: '+493012345678', queueId: 'q-sales' });
  });

  test('says which callback it is, and no queue where it came from an agent’s own', async () => {
    const { desks } = open({ contacts: on(['c1', 'CONNECTED']), queueId: 'agent/u-ada', callbackId: 'the.callback' });
    expect(await desks.contactOf('u-ada')).toEqual({ contactId: 'c1', callbackId: 'the.callback' });
  });

  test('says the source queue of a callback that waited in its twin', async () => {
    const { desks } = open({ contacts: on(['c1', 'CONNECTED']), address: '+493012345678', queueId: QUEUE.twinQueueId });
    expect(await desks.contactOf('u-ada')).toMatchObject({ queueId: QUEUE.queueId });
  });

  test('says of the caller what Connect shows, be it a word or nothing', async () => {
    expect(await open({ contacts: on(['c1', 'ENDED']), address: 'anonymous' }).desks.contactOf('u-ada')).toEqual({ contactId: 'c1', callerId: 'anonymous' });
    expect(await open({ contacts: on(['c1', 'ENDED']) }).desks.contactOf('u-ada')).toEqual({ contactId: 'c1' });
  });
});
