import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readCallInTurn } from '../../call-ins/adapters/sqs-call-in-turns';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { eachMessage } from '../wiring/each-message';
import { wireCallInTurns } from '../wiring/call-in-steps';
import { wireTurnPorts } from '../wiring/call-ins';
import { withQueues } from '../wiring/queues';
import { queueCallInsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(queueCallInsEnvironment, process.env), table);
const notices = createNotices('queue-call-ins', environment.STACK_NAME);
const { takeTurn } = wireCallInTurns(wireTurnPorts(environment, { table, notices }));

/** Every five seconds while customers of a queue wait for their turn to call. It has a queue of its own: looks at lines must not hold up callbacks that are due. */
export const handler = handlerOf((event: SQSEvent): Promise<SQSBatchResponse> => eachMessage(event, { what: 'take-turn', notices, time: invocationTime, work: (body) => takeTurn(readCallInTurn(body)) }));
