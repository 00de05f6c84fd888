import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createNotices } from '../adapters/logged-notices';
import { readCallInTurn } from '../adapters/sqs-call-in-turns';
import { createTableClient } from '../adapters/table-client';
import { readEnvironment } from '../environment/contract';
import { queueCallInsEnvironment } from '../environment/queue-call-ins';
import { takeTurn } from '../usecases/call-in/take-turn';
import { wireTurnPorts } from './call-in-wiring';
import { eachMessage } from './each-message';

const notices = createNotices('queue-call-ins');
const ports = wireTurnPorts(readEnvironment(queueCallInsEnvironment, process.env), { table: createTableClient(), notices });

/** Every five seconds while customers of a queue wait for their turn to call. It has a queue of its own: looks at lines must not hold up callbacks that are due. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, { what: 'take-turn', notices, work: (body) => takeTurn(ports, readCallInTurn(body)) });
}
