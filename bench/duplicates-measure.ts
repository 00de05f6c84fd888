import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { createCallbackStore } from '../lambda/callbacks/adapters/dynamodb-callback-store';
import { toItem } from '../lambda/callbacks/adapters/callback-items';
import { CALLBACK_FORMAT } from '../lambda/callbacks/adapters/stored-callback';
import type { Callback } from '../lambda/callbacks/domain/callback';
import { PROMISED_SAMPLES } from '../docs/print/callback-samples';
import { openCallbacksTable, TABLE } from '../test/contract/ground/callbacks-table';
import type { BenchMeasure } from './bench-measure';

interface Figures {
  requestsAtOnce: number;
  rounds: number;
  /** Callbacks that each round created, where one is right: the greatest number, and the number of rounds with more than one. */
  dialback: Created;
  readThenWrite: Created;
}

interface Created {
  mostPerRound: number;
  roundsWithDuplicates: number;
}

type Create = (callback: Callback) => Promise<{ created: boolean }>;

const requestsAtOnce = 200;
const rounds = 5;

/**
 * Promises the same customer a callback 200 times at once, over the SDK and the emulated table: with the product's store, and with a baseline that writes if it
 * read that there is none.
 */
export const duplicatesMeasure: BenchMeasure<Figures> = {
  name: 'duplicates',
  async run() {
    const { client, close } = await openCallbacksTable();
    try {
      const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
      const readThenWrite: Create = async (callback) => {
        if (await store.findLatest(callback.subject)) return { created: false };
        await client.send(new PutCommand({ TableName: TABLE, Item: { ...toItem(callback, 90), format: CALLBACK_FORMAT } }));
        return { created: true };
      };
      return { requestsAtOnce, rounds, dialback: await count('dialback', store.create), readThenWrite: await count('read-then-write', readThenWrite) };
    } finally {
      await close();
    }
  },
  lines: ({ requestsAtOnce: requests, rounds: played, ...ways }) =>
    Object.entries(ways).map(([name, { mostPerRound, roundsWithDuplicates }]) => `${name.padEnd(16)}of ${requests} at once, ${mostPerRound} created at most; duplicates in ${roundsWithDuplicates} of ${played} rounds`),
};

async function count(name: string, create: Create): Promise<Created> {
  const createdByRound: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const subject = `${name} ${round}`;
    const answers = await Promise.all(Array.from({ length: requestsAtOnce }, (_, nth) => create({ ...PROMISED_SAMPLES.pending, subject, id: `${subject}.${nth}` })));
    createdByRound.push(answers.filter(({ created }) => created).length);
  }
  return { mostPerRound: Math.max(...createdByRound), roundsWithDuplicates: createdByRound.filter((created) => created > 1).length };
}
