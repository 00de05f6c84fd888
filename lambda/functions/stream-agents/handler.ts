import type { KinesisStreamEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { inPortions } from '../../ground/domain/in-portions';
import { readAgentEvent } from '../../pacing/adapters/agent-event';
import { createSeenAgents } from '../../pacing/adapters/dynamodb-seen-agents';
import { lastOfEach } from '../../pacing/domain/seen-agent';
import { withQueues } from '../wiring/queues';
import { streamAgentsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(streamAgentsEnvironment, process.env), table);
const notices = createNotices('stream-agents', environment.STACK_NAME);
const seen = createSeenAgents(table, environment.CALLBACKS_TABLE, systemClock);
const twinQueueIds = new Set([...environment.queues.values()].flatMap(({ twinQueueId, customerFirst }) => (customerFirst ? [twinQueueId] : [])));
const reading = { twinQueueIds, ...(environment.ROUTABLE_STATUS_ID && { routableStatusId: environment.ROUTABLE_STATUS_ID }) };

/** Events of agents. A batch that fails comes again: what is newer stays. One that cannot be read is told to the operator, and holds up nothing. */
export const handler = handlerOf(async (event: KinesisStreamEvent): Promise<{ seen: number }> => {
  try {
    const agents = lastOfEach(event.Records.flatMap(({ eventID, kinesis: { data } }) => {
      try {
        return [readAgentEvent(Buffer.from(data, 'base64').toString(), reading)];
      } catch (error) {
        notices.failed('read-agent-event', eventID, error);
        return [];
      }
    }));
    await inPortions(agents, (one) => seen.note(one));
    return { seen: agents.length };
  } finally {
    notices.flush();
  }
});
