import { parseSeed, type Seed } from './seed-file';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Without a seed file: one agent, `agent`, available; one queue, `Queue`, always open; nothing else. */
export function usualSeed(): Seed {
  return parseSeed(
    {
      hours: [{ name: 'Always', timeZone: 'UTC', open: days.map((day) => ({ day, from: '00:00', till: '00:00' })) }],
      queues: [{ name: 'Queue', hours: 'Always' }],
      routingProfiles: [{ name: 'Routing profile', defaultOutboundQueue: 'Queue', queues: [{ queue: 'Queue' }] }],
      agents: [{ username: 'agent', routingProfile: 'Routing profile', status: 'Available' }],
    },
    (file) => {
      throw new Error(`The usual seed has no flow ${file}.`);
    },
  );
}
