import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { plusSeconds, secondsBetween } from '../domain/instant';
import { inTurn } from '../domain/in-turn';
import type { Clock } from '../ports/clock-ids-notices';
import { standingInTheWay } from './if-condition-holds';
import { INSTANT, ITEM, readStored } from './read-stored';

/** When a service that has few calls for everybody may be asked, agreed on in the table by all functions. */
export interface Pace {
  /** Whether nobody has asked for so long. Then the moment is the caller's. */
  isFreeFor(seconds: number): Promise<boolean>;
  /**
   * Waits for the next free moment.
   *
   * @throws where too many wait for one already
   */
  turn(): Promise<void>;
}

interface PaceNeeds {
  client: DynamoDBDocumentClient;
  TableName: string;
  /** The item that holds the last moment that was given to somebody. */
  Key: { subject: string; slot: string };
  clock: Clock;
  /** Default: a timer. */
  pass?: (seconds: number) => Promise<void>;
}

/** Connect takes two calls a second of most of its operations, and five at once after a pause (Amazon Connect, service quotas). */
const APART_SECONDS = 0.5;
/** So much of a pause is made up for: four at once. */
const SPARED_SECONDS = 1.5;
/** A caller who would wait longer is refused. A request has 15 seconds in all. */
const PATIENCE_SECONDS = 5;
/** Others may take the next moment first. */
const TRIES = 10;

const PACE_ITEM = v.strictObject({ ...ITEM, askedAt: INSTANT });

export function createPace({ client, TableName, Key, clock, pass = passTime }: PaceNeeds): Pace {
  /** Answers the moment that stands there, where the condition does not hold. Undefined: it is given. */
  const give = async (moment: string, condition: string, seen: string): Promise<string | undefined> => {
    const update = new UpdateCommand({ TableName, Key, UpdateExpression: 'SET askedAt = :moment', ConditionExpression: condition, ExpressionAttributeValues: { ':moment': moment, ':seen': seen }, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    const there = await standingInTheWay(client.send(update));
    return there && readStored(PACE_ITEM, there).askedAt;
  };
  const giveIfNoneSince = (moment: string, since: string) => give(moment, 'attribute_not_exists(askedAt) OR askedAt <= :seen', since);

  /** Returns the moment that is the caller's. Those of one environment need not overtake each other. */
  const next = inTurn(async (): Promise<string> => {
    let mine = plusSeconds(clock.now(), -SPARED_SECONDS);
    let last = await giveIfNoneSince(mine, plusSeconds(mine, -APART_SECONDS));
    for (let tries = 0; last !== undefined; tries += 1) {
      mine = plusSeconds(last, APART_SECONDS);
      if (tries === TRIES || secondsBetween(clock.now(), mine) > PATIENCE_SECONDS) throw new Error(`Too many wait to ask ${Key.subject}.`);
      last = await give(mine, 'askedAt = :seen', last);
    }
    return mine;
  });

  return {
    async isFreeFor(seconds) {
      const now = clock.now();
      return (await giveIfNoneSince(now, plusSeconds(now, -seconds))) === undefined;
    },
    async turn() {
      const waits = secondsBetween(clock.now(), await next());
      if (waits > 0) await pass(waits);
    },
  };
}

function passTime(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
