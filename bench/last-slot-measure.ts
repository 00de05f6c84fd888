import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createCallbackStore } from '../lambda/callbacks/adapters/dynamodb-callback-store';
import { createCapacityBook } from '../lambda/ground/adapters/dynamodb-capacity-book';
import { slotKey } from '../lambda/slots/domain/slot-key';
import { createTakeSlot } from '../lambda/slots/usecases/take-slot';
import { openCallbacksTable, TABLE } from '../test/contract/ground/callbacks-table';
import type { BenchMeasure } from './bench-measure';

interface Figures {
  bookingsAtOnce: number;
  rounds: number;
  capacity: number;
  /** Number of times that the last seat was sold, where one is right: the greatest number per round, and the number of rounds with more than one. */
  dialback: Sold;
  readThenWrite: Sold;
}

interface Sold {
  mostPerRound: number;
  roundsOversold: number;
}

/** Returns whether the seat was sold to this callback. */
type Book = (startsAt: string, callbackId: string) => Promise<boolean>;

const bookingsAtOnce = 200;
const rounds = 5;
const capacity = 3;
const queueId = 'q-support';
/** Monday, before the queue opens at 9 UTC. Each round has an hour's slot of its own. */
const now = '2026-11-23T08:00:00.000Z';
const hours = { zone: 'UTC', ranges: [{ day: 'MONDAY' as const, startMinute: 540, endMinute: 540 + 60 * rounds }], overrides: [] };
const slots = { lengthMinutes: 60, capacity, leadMinutes: 0, daysAhead: 1 };

/**
 * Books the last seat of a slot 200 times at once, over the SDK and the emulated table: with the product's use case and book of seats, and with a baseline that
 * writes if it read that a seat is free.
 */
export const lastSlotMeasure: BenchMeasure<Figures> = {
  name: 'last-slot',
  async run() {
    const { client, close } = await openCallbacksTable();
    try {
      const clock = { now: () => now };
      const offers = new Map([[queueId, { queueId, offerAboveSeconds: 60, assumedHandleSeconds: 300, lastPromiseMinutesBeforeClosing: 0, slots }]]);
      const takeSlot = createTakeSlot({ store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }), seats: createCapacityBook(client, { tableName: TABLE, clock }), hours: { of: async () => hours }, clock, offers });
      const dialback: Book = async (startsAt, callbackId) => 'taken' in (await takeSlot({ queueId, startsAt, callbackId }));
      const readThenWrite: Book = async (startsAt, callbackId) => {
        const key = { subject: `baseline ${slotKey(queueId, startsAt)}`, slot: 'current' };
        const { Item } = await client.send(new GetCommand({ TableName: TABLE, Key: key, ConsistentRead: true }));
        const taken = (Item?.taken ?? []) as string[];
        if (taken.length >= capacity) return false;
        await client.send(new PutCommand({ TableName: TABLE, Item: { ...key, taken: [...taken, callbackId] } }));
        return true;
      };
      return { bookingsAtOnce, rounds, capacity, dialback: await sell(dialback), readThenWrite: await sell(readThenWrite) };
    } finally {
      await close();
    }
  },
  lines: ({ bookingsAtOnce: bookings, rounds: played, capacity: seats, ...ways }) =>
    Object.entries(ways).map(([name, { mostPerRound, roundsOversold }]) => `${name.padEnd(16)}the last of ${seats} seats, wanted by ${bookings} at once, sold ${mostPerRound} times at most; more than once in ${roundsOversold} of ${played} rounds`),
};

async function sell(book: Book): Promise<Sold> {
  const soldByRound: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startsAt = new Date(Date.UTC(2026, 10, 23, 9 + round)).toISOString();
    for (let taken = 0; taken < capacity - 1; taken += 1) await book(startsAt, `early${taken}.${round}`);
    const answers = await Promise.all(Array.from({ length: bookingsAtOnce }, (_, nth) => book(startsAt, `customer${nth}.${round}`)));
    soldByRound.push(answers.filter(Boolean).length);
  }
  return { mostPerRound: Math.max(...soldByRound), roundsOversold: soldByRound.filter((sold) => sold > 1).length };
}
