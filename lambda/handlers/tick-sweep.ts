import { createConnectClient } from '../adapters/connect-client';
import { createTableClient } from '../adapters/table-client';
import { createAgenda } from '../adapters/dynamodb-agenda';
import { createAttentionList } from '../adapters/dynamodb-attention';
import { createRecheckMark } from '../adapters/dynamodb-dispatch-cursor';
import { createNotices } from '../adapters/logged-notices';
import { readEnvironment } from '../environment/contract';
import { tickSweepEnvironment } from '../environment/tick-sweep';
import { recheckOverdue } from '../usecases/recheck-overdue';
import { tendDue } from '../usecases/tend-due';
import { wireBasics, wireDispatching, wirePlacingTelephony } from './wiring';

const environment = readEnvironment(tickSweepEnvironment, process.env);
const notices = createNotices('tick-sweep');
const connect = createConnectClient();
const table = createTableClient();
const TableName = environment.CALLBACKS_TABLE;
const basics = wireBasics(environment, { connect, table, notices });
const ports = {
  ...basics,
  ...wireDispatching(environment, table),
  telephony: wirePlacingTelephony(environment, connect),
  attention: createAttentionList(table, TableName),
  agenda: createAgenda(table, { TableName, store: basics.store }),
  recheck: createRecheckMark(table, TableName),
};

/** Each minute. Items that failed stay due and are looked at again by the next one; the failure is alarmed on. */
export async function handler(): Promise<{ tended: number; failed: number; resent: number }> {
  try {
    const done = { ...(await tendDue(ports)), ...(await recheckOverdue(ports)) };
    if (done.tended + done.failed + done.resent > 0) notices.logger.info('swept', done);
    return done;
  } finally {
    notices.flush();
  }
}
