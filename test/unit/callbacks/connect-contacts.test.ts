import type { ConnectClient } from '@aws-sdk/client-connect';
import { createContacts } from '../../../lambda/callbacks/adapters/connect-contacts';

/** What is seen of a callback that was queued at 09:00:03, with this time for which Connect has it. */
async function seenWith(ScheduledTimestamp?: string, over = {}) {
  const Contact = { Id: 'c2', QueueInfo: { EnqueueTimestamp: new Date('2026-11-23T09:00:03.000Z') }, ...(ScheduledTimestamp && { ScheduledTimestamp: new Date(ScheduledTimestamp) }), ...over };
  const client = { send: async () => ({ Contact }) } as unknown as ConnectClient;
  return createContacts(client, { instanceId: 'i', stack: 'Dialback' }).lookUp('c2');
}

// Our reading of an undocumented state: nobody has published what DescribeContact shows of a callback between two attempts.
test('a callback that was in its queue, and is put off, is kept for a retry', async () => {
  expect(await seenWith('2026-11-26T09:00:03.000Z')).toMatchObject({ isKeptForRetry: true });
});

test('one that is over is kept for none', async () => {
  expect(await seenWith('2026-11-26T09:00:03.000Z', { DisconnectTimestamp: new Date('2026-11-23T09:05:00.000Z') })).not.toHaveProperty('isKeptForRetry');
});

test.each([undefined, '2026-11-23T09:00:03.000Z', '2026-11-23T09:00:02.000Z'])('one that came into its queue at its time (%s) is not', async (scheduled) => {
  expect(await seenWith(scheduled)).not.toHaveProperty('isKeptForRetry');
});
