import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { readEach } from '../../ground/adapters/read-item';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { type Pause, pauseOf } from '../domain/pause';
import { decidePlacement, minuteOf, type PlacementAsk, type Placements } from '../domain/placements';
import type { PlacingGate } from '../ports/pauses';
import { createPausesLookUp } from './dynamodb-pauses';
import { PAUSES_KEY, readPauses } from './pauses-item';

export interface GateNeeds {
  TableName: string;
  /** `unlimited`: calls are not counted. */
  atMostPerMinute: number | 'unlimited';
  clock: Clock;
}

/** One request for each call that is placed: a consistent read, or the write that counts the call, whose condition is that nothing is paused. */
export function createPlacingGate(client: DynamoDBDocumentClient, { TableName, atMostPerMinute, clock }: GateNeeds): PlacingGate {
  if (atMostPerMinute === 'unlimited') {
    const pauses = createPausesLookUp(readEach(client), TableName);
    return { enter: async (queueId, seen) => pauseOf(seen ?? (await pauses.read()), queueId) };
  }
  const place = { client, TableName };
  return {
    async enter(queueId) {
      const ask = { queueId, now: clock.now(), atMostPerMinute };
      if (await isCounted(place, ask)) return undefined;
      const { pause } = await retryOvertaken('The count of placed calls', () => decideOn(place, ask));
      return pause;
    },
  };
}

interface Place {
  client: DynamoDBDocumentClient;
  TableName: string;
}

const NOTHING_PAUSED = 'attribute_not_exists(everything)';

/** The usual way, within a minute that was begun: any number may come at once. */
function isCounted(place: Place, { queueId, now, atMostPerMinute }: PlacementAsk): Promise<boolean> {
  return isWritten(place, {
    UpdateExpression: 'SET placements.placed = placements.placed + :one',
    ConditionExpression: `placements.#minute >= :minute AND placements.placed < :most AND ${NOTHING_PAUSED}${queueId === undefined ? '' : ' AND attribute_not_exists(queues.#queue)'}`,
    ExpressionAttributeNames: { '#minute': 'minute', ...(queueId !== undefined && { '#queue': queueId }) },
    ExpressionAttributeValues: { ':one': 1, ':minute': minuteOf(now), ':most': atMostPerMinute },
  });
}

/** `pause` undefined: the call is counted. */
async function decideOn(place: Place, ask: PlacementAsk): Promise<{ pause?: Pause } | 'overtaken'> {
  const { Item } = await place.client.send(new GetCommand({ TableName: place.TableName, Key: PAUSES_KEY, ConsistentRead: true }));
  const there = readPauses(Item);
  const decision = decidePlacement(there, ask);
  if ('paused' in decision) return { pause: decision.paused };
  if ('stopped' in decision) {
    const stops = { UpdateExpression: 'SET everything = :pause', ConditionExpression: NOTHING_PAUSED, ExpressionAttributeValues: { ':pause': decision.stopped } };
    return (await isWritten(place, stops)) ? { pause: decision.stopped } : 'overtaken';
  }
  return (await (decision.placed.placed > 1 ? isCounted(place, ask) : isFirst(place, decision.placed))) ? {} : 'overtaken';
}

function isFirst(place: Place, counted: Placements): Promise<boolean> {
  return isWritten(place, {
    UpdateExpression: 'SET placements = :counted',
    ConditionExpression: `(attribute_not_exists(placements) OR placements.#minute < :minute) AND ${NOTHING_PAUSED}`,
    ExpressionAttributeNames: { '#minute': 'minute' },
    ExpressionAttributeValues: { ':counted': counted, ':minute': counted.minute },
  });
}

async function isWritten({ client, TableName }: Place, update: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> {
  return (await ifConditionHolds(client.send(new UpdateCommand({ TableName, Key: PAUSES_KEY, ...update })))) !== undefined;
}
