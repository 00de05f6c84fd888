import { calledInOf, newsOf, type ContactEvent } from '../../../lambda/callbacks/adapters/contact-event';

const eventOf = (detail: Record<string, unknown>) => ({ detail }) as ContactEvent;

describe('a contact event', () => {
  test('is read with the instants it carries, in one spelling', () => {
    const news = newsOf(
      eventOf({
        eventType: 'CONNECTED_TO_AGENT',
        contactId: 'c2',
        initialContactId: 'c1',
        initiationTimestamp: '2026-11-23T09:00:02Z',
        connectedToSystemTimestamp: '2026-11-23T09:00:20.500Z',
        queueInfo: { enqueueTimestamp: '2026-11-23T09:00:03.000Z' },
        agentInfo: { acceptedByAgentTimestamp: '2026-11-23T09:00:08.000Z', connectedToAgentTimestamp: '2026-11-23T09:00:21.000Z' },
      }),
    );
    expect(news).toEqual({
      rootContactId: 'c1',
      over: false,
      cameIn: false,
      isCallback: false,
      isByHand: false,
      facts: {
        contactId: 'c2',
        initiatedAt: '2026-11-23T09:00:02.000Z',
        queuedAt: '2026-11-23T09:00:03.000Z',
        acceptedAt: '2026-11-23T09:00:08.000Z',
        customerAnsweredAt: '2026-11-23T09:00:20.500Z',
        connectedAt: '2026-11-23T09:00:21.000Z',
      },
    });
  });

  test('of the first contact of a chain names no other as its root', () => {
    expect(newsOf(eventOf({ eventType: 'INITIATED', contactId: 'c1' }))?.rootContactId).toBe('c1');
  });

  test('takes the epoch placeholder as "not yet"', () => {
    const news = newsOf(eventOf({ eventType: 'DISCONNECTED', contactId: 'c1', connectedToSystemTimestamp: '1970-01-01T00:00:00.001Z' }));
    expect(news).toEqual({ rootContactId: 'c1', over: true, cameIn: false, isCallback: false, isByHand: false, facts: { contactId: 'c1' } });
  });

  test('is read in capitals too, as some published samples write it', () => {
    const news = newsOf(eventOf({ EventType: 'QUEUED', ContactId: 'c2', QueueInfo: { EnqueueTimestamp: '2026-11-23T09:00:03.000Z' } }));
    expect(news?.facts).toEqual({ contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z' });
  });

  test('without a contact says nothing', () => {
    expect(newsOf(eventOf({ eventType: 'QUEUED' }))).toBeUndefined();
  });
});

describe('a call that comes in', () => {
  const detail = { eventType: 'INITIATED', initiationMethod: 'INBOUND', contactId: 'c1' };

  test('is told of with the number that was called', () => {
    expect(calledInOf(eventOf({ ...detail, tags: { 'aws:connect:systemEndpoint': '+493011111111' } }))).toEqual({ contactId: 'c1', come: 'begun', calledNumber: '+493011111111' });
    expect(calledInOf(eventOf({ ...detail, systemEndpoint: { type: 'TELEPHONE_NUMBER', address: '+493011111111' } }))).toEqual({ contactId: 'c1', come: 'begun', calledNumber: '+493011111111' });
  });

  test('is told of though the event does not name that number', () => {
    expect(calledInOf(eventOf(detail))).toEqual({ contactId: 'c1', come: 'begun' });
  });

  test('is told of again in its queue, and when it is answered, with that queue', () => {
    const queueInfo = { queueArn: 'arn:aws:connect:eu-central-1:111122223333:instance/i/queue/q1', enqueueTimestamp: '2026-11-23T09:00:03Z' };
    const queue = { queueId: 'q1', since: '2026-11-23T09:00:03.000Z' };
    expect(calledInOf(eventOf({ ...detail, eventType: 'QUEUED', queueInfo }))).toEqual({ contactId: 'c1', come: 'queued', queue });
    expect(calledInOf(eventOf({ ...detail, eventType: 'CONNECTED_TO_AGENT', queueInfo }))).toEqual({ contactId: 'c1', come: 'connected', queue });
  });

  test.each([{ eventType: 'DISCONNECTED' }, { initiationMethod: 'CALLBACK' }, { initiationMethod: 'API' }, { contactId: '' }])('is not what %j tells of', (other) => {
    expect(calledInOf(eventOf({ ...detail, ...other }))).toBeUndefined();
  });
});
