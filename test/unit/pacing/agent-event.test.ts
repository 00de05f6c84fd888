import { readAgentEvent } from '../../../lambda/pacing/adapters/agent-event';
import { lastOfEach, type SeenAgent } from '../../../lambda/pacing/domain/seen-agent';
import { createServingByEvents } from '../../../lambda/pacing/usecases/serving-by-events';

const at = '2026-11-23T09:00:00.000Z';
const instance = 'arn:aws:connect:us-west-2:012345678901:instance/aaaaaaaa-bbbb-cccc-dddd-111111111111';
const reading = { twinQueueIds: new Set(['q-twin']) };

/** As the admin guide's sample has it, with what is read and some more. */
function eventOf(change: object = {}, { status = {}, slots = 1, contacts = [] as object[], ...more }: { status?: object; slots?: number; contacts?: object[]; NextAgentStatus?: object } = {}): string {
  const snapshot = {
    AgentStatus: { ARN: `${instance}/agent-state/s-available`, Name: 'Available', StartTimestamp: at, ...status },
    NextAgentStatus: null,
    Configuration: {
      AgentHierarchyGroups: null,
      FirstName: 'Ada',
      LastName: 'Agent',
      Proficiencies: [{ Level: 3.0, Name: 'Language', Value: 'German' }],
      RoutingProfile: {
        ARN: `${instance}/routing-profile/p`,
        Concurrency: [{ AvailableSlots: 3, Channel: 'CHAT', MaximumSlots: 3 }, { AvailableSlots: slots, Channel: 'VOICE', MaximumSlots: 1 }],
        InboundQueues: [{ ARN: `${instance}/queue/agent/u-ada`, Channels: ['VOICE'], Name: null }, { ARN: `${instance}/queue/q-twin`, Channels: ['CHAT', 'VOICE'], Name: 'Support callbacks' }, { ARN: `${instance}/queue/q-other`, Channels: ['VOICE'], Name: 'Other' }],
        Name: 'Profile',
      },
      Username: 'ada',
    },
    Contacts: contacts,
    ...more,
  };
  return JSON.stringify({ AWSAccountId: '012345678901', AgentARN: `${instance}/agent/u-ada`, CurrentAgentSnapshot: snapshot, EventId: 'e', EventTimestamp: at, EventType: 'STATE_CHANGE', InstanceARN: instance, PreviousAgentSnapshot: null, Version: '2019-05-25', ...change });
}

const idle: SeenAgent = { userId: 'u-ada', at, twinQueueIds: ['q-twin'], isIdle: true, skills: [{ name: 'Language', value: 'German', level: 3 }] };
const contact = { ContactId: 'c1', Channel: 'VOICE', State: 'CONNECTED' };

test('an event tells of an agent who is idle which of our queues they serve, and what they can do', () => {
  expect(readAgentEvent(eventOf(), reading)).toEqual(idle);
});

test.each<[string, string, Partial<SeenAgent>]>([
  ['talks', eventOf({}, { contacts: [contact], slots: 0 }), { isIdle: false }],
  ['has after-contact work', eventOf({}, { contacts: [{ ...contact, State: 'ENDED' }], slots: 0 }), { isIdle: false }],
  ['has chosen a break for later', eventOf({}, { NextAgentStatus: { ARN: 'arn:b', Name: 'Lunch' } }), { isIdle: false }],
  ['has no place for a call', eventOf({}, { slots: 0 }), { isIdle: false }],
  ['is at lunch', eventOf({}, { status: { ARN: `${instance}/agent-state/s-lunch`, Name: 'Lunch', Type: 'CUSTOM' } }), { isIdle: false, twinQueueIds: [] }],
  ['is at lunch with a contact still', eventOf({}, { status: { Name: 'Lunch', Type: 'CUSTOM' }, contacts: [contact] }), { isIdle: false }],
  ['has logged off', eventOf({ EventType: 'LOGOUT' }), { isIdle: false, twinQueueIds: [], skills: [] }],
  ['is told of without a snapshot', eventOf({ CurrentAgentSnapshot: null }), { isIdle: false, twinQueueIds: [], skills: [] }],
])('an agent who %s is not idle', (_how, json, expected) => {
  expect(readAgentEvent(json, reading)).toEqual({ ...idle, ...expected });
});

test('the status that the settings name counts, whatever it is called', () => {
  const ready = eventOf({}, { status: { ARN: `${instance}/agent-state/s-ready`, Name: 'Ready', Type: 'ROUTABLE' } });
  expect(readAgentEvent(ready, { ...reading, routableStatusId: 's-ready' }).isIdle).toBe(true);
  expect(readAgentEvent(eventOf(), { ...reading, routableStatusId: 's-ready' })).toMatchObject({ isIdle: false, twinQueueIds: [] });
});

test.each(['no json', '{}', JSON.stringify({ AgentARN: 'a', EventTimestamp: 'never', EventType: 'LOGIN' })])('what is no event of an agent is refused: %s', (json) => {
  expect(() => readAgentEvent(json, reading)).toThrow();
});

test('of several events of one agent the last one counts, in whatever order they come', () => {
  const later = { ...idle, at: '2026-11-23T09:00:01.000Z', isIdle: false };
  const ben = { ...idle, userId: 'u-ben' };
  expect(lastOfEach([later, ben, idle])).toEqual([later, ben]);
});

describe('who serves, by their events', () => {
  const asked = { read: async () => [{ userId: 'u-asked', twinQueueIds: new Set(['q-twin']), isIdle: true, skills: [] }] };
  const serving = (agents: SeenAgent[], now: string) => createServingByEvents({ seen: { since: async (instant) => agents.filter((one) => one.at > instant) }, asked, clock: { now: () => now } }).read(true);

  test('are those who serve one of the queues', async () => {
    const logged = { ...idle, userId: 'u-off', twinQueueIds: [] };
    expect((await serving([idle, logged], '2026-11-23T09:02:00.000Z')).map(({ userId, isIdle }) => [userId, isIdle])).toEqual([['u-ada', true]]);
  });

  test('are nobody of whom nothing was heard for longer than two heart-beats, if others were heard of', async () => {
    const ben = { ...idle, userId: 'u-ben', at: '2026-11-23T09:05:00.000Z' };
    expect((await serving([idle, ben], '2026-11-23T09:05:00.000Z')).map(({ userId }) => userId)).toEqual(['u-ben']);
  });

  test('are asked of Connect while nothing is heard of anybody', async () => {
    expect((await serving([idle], '2026-11-23T09:10:00.000Z')).map(({ userId }) => userId)).toEqual(['u-asked']);
    expect((await serving([], at)).map(({ userId }) => userId)).toEqual(['u-asked']);
  });
});
