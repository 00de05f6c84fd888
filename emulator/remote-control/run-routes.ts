import * as v from 'valibot';
import { withBody, type RemoteRoute } from './remote-route';

const LONGEST_PAGE = 1_000;
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The run as a whole: what is in it, its clock, what happened, and what shall go wrong. */
export const runRoutes: RemoteRoute[] = [
  { method: 'GET', path: '/', says: 'What is in the instance: ids and names.', run: ({ describe }) => describe() },
  { method: 'GET', path: '/time', says: 'The emulator’s clock.', run: ({ time }) => ({ now: time.iso() }) },
  withBody({
    method: 'POST',
    path: '/time/advance',
    says: 'Lets time pass, at most a day at once; answers when all that falls into it has happened.',
    example: '{"seconds": 60}',
    body: v.strictObject({ seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400)) }),
    async run({ time }, { body }) {
      await time.advance(body.seconds * 1_000);
      return { now: time.iso() };
    },
  }),
  {
    method: 'GET',
    path: '/journal',
    says: `What happened, oldest first, at most ${LONGEST_PAGE} lines. \`?after=N\`: behind the line of order N.`,
    run({ journal }, { query }) {
      const after = Number(query.get('after') ?? -1);
      if (!Number.isInteger(after)) throw new Error(`after is "${query.get('after')}". It must be the order of a line, a whole number.`);
      return { entries: journal.entries.filter(({ order }) => order > after).slice(0, LONGEST_PAGE) };
    },
  },
  { method: 'GET', path: '/webhooks', says: 'Every request that an API destination sent to an endpoint with a stand-in, oldest first.', run: ({ webhookRequests }) => webhookRequests() },
  withBody({
    method: 'POST',
    path: '/event-faults',
    says: 'Delays, shuffles, doubles and drops events from now on, as the seed decides; `{}` ends it.',
    example: '{"maximumDelaySeconds": 20, "doubled": 0.1, "dropped": 0.05}',
    body: v.strictObject({ maximumDelaySeconds: v.optional(v.pipe(v.number(), v.minValue(0))), doubled: v.optional(share), dropped: v.optional(share) }),
    run({ eventFaults }, { body }) {
      eventFaults.set(body);
      return body;
    },
  }),
  withBody({
    method: 'POST',
    path: '/queue-faults',
    says: 'Delays and doubles messages that are sent from now on, of one queue or of all, as the seed decides; `{}` ends it.',
    example: '{"queue": "work", "maximumDelaySeconds": 20, "doubled": 0.1}',
    body: v.strictObject({ queue: v.optional(v.string()), maximumDelaySeconds: v.optional(v.pipe(v.number(), v.minValue(0))), doubled: v.optional(share) }),
    run({ queueFaults }, { body }) {
      queueFaults.set(body);
      return body;
    },
  }),
];
