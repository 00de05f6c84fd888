import { createConnectClient } from '../adapters/connect-client';
import { createTableClient } from '../adapters/table-client';
import { createAttentionList } from '../adapters/dynamodb-attention';
import { createNotices } from '../adapters/logged-notices';
import { readEnvironment } from '../environment/contract';
import { tickSweepEnvironment } from '../environment/tick-sweep';
import { tendDue } from '../usecases/tend-due';
import { wireBasics, wirePlacingTelephony } from './wiring';

const environment = readEnvironment(tickSweepEnvironment, process.env);
const notices = createNotices('tick-sweep');
const connect = createConnectClient();
const table = createTableClient();
const ports = {
  ...wireBasics(environment, { connect, table, notices }),
  telephony: wirePlacingTelephony(environment, connect),
  attention: createAttentionList(table, environment.CALLBACKS_TABLE),
};

/** Each minute. Items that failed stay due and are looked at again by the next one; the failure is alarmed on. */
export async function handler(): Promise<{ tended: number; failed: number }> {
  try {
    const done = await tendDue(ports);
    if (done.tended + done.failed > 0) notices.logger.info('swept', done);
    return done;
  } finally {
    notices.flush();
  }
}
