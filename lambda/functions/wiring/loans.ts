import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgentDevices } from '../../agents/adapters/connect-devices';
import { createLendableProfile, lendableDevice } from '../../agents/adapters/connect-lendable';
import { createLoanBook } from '../../agents/adapters/dynamodb-loan-book';
import type { AgentHoldStore } from '../../agents/ports/agents';
import { createLoans } from '../../agents/usecases/loans';
import type { Clock } from '../../ground/ports/clock-ids-notices';

export interface LoanPlaces {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
  tableName: string;
  instanceId: string;
  holds: Pick<AgentHoldStore, 'find'>;
  clock: Clock;
}

/** What agents have for a time, and who gives it back. */
export function wireLoans({ connect, table, tableName, instanceId, holds, clock }: LoanPlaces) {
  const book = createLoanBook(table, tableName);
  const devices = createAgentDevices(connect, instanceId);
  const lendable = { device: lendableDevice(devices), 'quiet-work': createLendableProfile(connect, instanceId) };
  const isHeldByProfile = async (userId: string) => (await holds.find(userId))?.kind === 'quiet-routing-profile';
  return { book, devices, ...createLoans({ book, lendable, isHeldByProfile, clock }) };
}
