import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createResendMark } from '../../agenda/adapters/dynamodb-dispatch-cursor';
import { resendLost, resendRestsUntil } from '../../agenda/usecases/resend-lost';
import { createLineSweepMark } from '../../callbacks/adapters/dynamodb-line-sweep-mark';
import { createDueChecks } from '../../callbacks/adapters/dynamodb-due-checks';
import { lineSweepRestsUntil } from '../../callbacks/usecases/sweep-lines';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { createRoundMark } from '../../ground/adapters/dynamodb-round-mark';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { restingMark } from '../../ground/adapters/resting-mark';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireBasics, wireDispatching, wireDialler, withRules } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireLoans } from '../wiring/loans';
import { wireSweepLines, wireSweepOverdue } from '../wiring/dispatch-and-sweep';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { wirePlacingRules } from '../wiring/rules';
import { tickSweepEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(tickSweepEnvironment, process.env), table);
const notices = createNotices('tick-sweep', environment.STACK_NAME);
const connect = createConnectClient();
const TableName = environment.CALLBACKS_TABLE;
const basics = withRules(wireBasics(environment, { connect, table, notices }), wirePlacingRules(environment, table, wireKeys(environment, notices)));
const ports = {
  ...withLines({ ...basics, ...wireDispatching(environment, table) }),
  dialler: wireDialler(environment, { connect, table }),
  checkLoan: wireLoans({ connect, table, tableName: TableName, instanceId: environment.INSTANCE_ID, holds: basics.holds, clock: basics.clock }).checkLoan,
  dueChecks: createDueChecks(table, TableName),
  agenda: createAgenda(table, { TableName, store: basics.store, notices }),
  resendMark: restingMark(createResendMark(table, TableName), { restsUntil: resendRestsUntil, clock: systemClock }),
  lineSweepMark: restingMark(createLineSweepMark(table, TableName), { restsUntil: lineSweepRestsUntil, clock: systemClock }),
  sweepMark: createRoundMark(table, { TableName, round: 'sweep' }),
  time: invocationTime,
};
const sweepOverdue = wireSweepOverdue(ports);
const sweepLines = wireSweepLines(ports);

/** Shares of the time that is left, for the lines and then for the sweep. What one does not use is for what follows, and at last for the search for lost callbacks. */
const LINES_SHARE = 0.4;
const SWEEP_SHARE = 0.6;

/** Each minute. Items that failed stay due and are looked at again by the next one; the failure is alarmed on. */
export const handler = handlerOf(async (): Promise<{ purged: number; woken: number; checked: number; failed: number; resent: number }> => {
  try {
    const lines = await invocationTime.within(LINES_SHARE * invocationTime.seconds(), sweepLines);
    const overdue = await invocationTime.within(SWEEP_SHARE * invocationTime.seconds(), sweepOverdue);
    const done = { ...lines, ...overdue, ...(await resendLost(ports)) };
    if (Object.values(done).some((count) => count > 0)) notices.logger.info('swept', done);
    return done;
  } finally {
    notices.flush();
  }
});
