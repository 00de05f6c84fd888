import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createAskRulesAgain } from '../../agenda/usecases/ask-rules-again';
import { createFollow } from '../../callbacks/usecases/advance-callback';
import { changedNumbers } from '../../calling-rules/adapters/stream-of-lists';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireDispatching, wireStores, withRules } from '../wiring/callbacks';
import { wireByNumber } from '../wiring/keys';
import { withLines } from '../wiring/lines';
import { withQueues } from '../wiring/queues';
import { wirePlacingRules } from '../wiring/rules';
import { streamListsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(streamListsEnvironment, process.env), table);
const notices = createNotices('stream-lists', environment.STACK_NAME);
const stores = withRules(wireStores(environment, { connect: createConnectClient(), table, notices }), wirePlacingRules(environment, table));
const ports = wireByNumber(environment, { table, notices }, withLines({ ...stores, ...wireDispatching(environment, table) }));
const askRulesAgain = createAskRulesAgain({ ...ports, follow: createFollow(ports) });

/** Changes of the lists of numbers. A batch that fails comes again: what is out of its line already stays out. */
export const handler = handlerOf(async (event: DynamoDBStreamEvent): Promise<{ takenOut: number }> => {
  try {
    await ports.keys.refresh();
    return { takenOut: await askRulesAgain(changedNumbers(event)) };
  } finally {
    notices.flush();
  }
});
