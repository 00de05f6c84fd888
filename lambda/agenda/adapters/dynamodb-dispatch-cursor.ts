import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { readEach, type ReadItem } from '../../ground/adapters/read-item';
import { type EntriesOf, INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { storedMark } from '../../ground/adapters/stored-mark';
import { CURRENT } from '../../ground/adapters/table-keys';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import { nextSoonStart } from '../domain/next-soon-start';
import { type DispatchCursor, type DispatchCursorStore, FIRST_CURSOR, type LastResend, type ResendMark, type RestOfResend, type Started } from '../ports/dispatch';

/** Each of its two writers may have been there first. */
const CURSOR = {
  reached: v.optional(v.string(), ''),
  behind: v.optional(v.record(v.string(), v.string()), {}),
  nextStartAt: v.optional(v.string(), ''),
  busyFrom: v.optional(v.string(), ''),
  busyUntil: v.optional(v.string(), ''),
  soonStartAt: v.optional(v.string(), ''),
  outOfTurn: v.optional(v.strictObject({ at: v.string(), by: v.string(), inTurnBy: v.string(), lent: v.number() }), FIRST_CURSOR.outOfTurn),
  repaid: v.optional(v.number(), 0),
  version: v.optional(v.number(), 0),
} satisfies EntriesOf<DispatchCursor>;
/** Its two writers count their saves apart. */
const CURSOR_ITEM = v.strictObject({ ...ITEM, ...CURSOR, soonVersion: v.optional(v.number(), 0) });
type StoredCursor = DispatchCursor & { soonVersion: number };

const TICK = { reached: v.string(), behind: v.record(v.string(), v.string()) } satisfies EntriesOf<Started>;
const REST = { since: INSTANT, started: v.optional(v.strictObject(TICK)), lookedAt: v.optional(v.strictObject(TICK)), queueId: v.string(), ageSeconds: v.number(), after: v.string() } satisfies EntriesOf<RestOfResend>;
const LAST_RESEND = { at: INSTANT, ...TICK, lookedAt: v.optional(v.strictObject(TICK)), rest: v.optional(v.strictObject(REST)) } satisfies EntriesOf<LastResend>;

/** @param readItem default: each read is a request of its own */
export function createDispatchCursorStore(client: DynamoDBDocumentClient, TableName: string, readItem: ReadItem = readEach(client)): DispatchCursorStore {
  const Key = { subject: 'tick#dispatch', slot: CURRENT };
  const read = async (): Promise<StoredCursor> => {
    const item = await readItem({ TableName, Key, ConsistentRead: true });
    const { subject: _subject, slot: _slot, removeAt: _removeAt, format: _first, ...cursor } = readStored(CURSOR_ITEM, item ?? Key);
    return cursor;
  };
  /** Only what is set is written; the item's other writer keeps its own. False when `unless` has changed. */
  const set = async (values: Partial<StoredCursor>, unless: ['version' | 'soonVersion', number]) => {
    const update = new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: `SET ${Object.keys(values).map((name) => `${name} = :${name}`).join(', ')}`,
      ConditionExpression: `${unless[0]} = :read${unless[1] === 0 ? ` OR attribute_not_exists(${unless[0]})` : ''}`,
      ExpressionAttributeValues: { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])), ':read': unless[1] },
    });
    return (await ifConditionHolds(client.send(update))) !== undefined;
  };
  return {
    async read() {
      const { soonVersion: _ours, ...cursor } = await read();
      return cursor;
    },

    // A lost answer looks like a faster tick: the next one then sends again what this one may have sent.
    async save({ version, soonStartAt, outOfTurn, ...rest }) {
      const next = { ...rest, version: version + 1 };
      return (await set(next, ['version', version])) ? { ...next, soonStartAt, outOfTurn } : undefined;
    },

    // A lost answer costs a start that nobody uses.
    reserveStart: (ask) =>
      retryOvertaken('The next start of the lane', async () => {
        const cursor = await read();
        const { start, lane } = nextSoonStart(cursor, ask);
        const isTaken = await set({ ...lane, soonVersion: cursor.soonVersion + 1 }, ['soonVersion', cursor.soonVersion]);
        return isTaken ? start : 'overtaken';
      }),
  };
}

export function createResendMark(client: DynamoDBDocumentClient, TableName: string): ResendMark {
  return storedMark(client, { TableName, tick: 'resend' }, LAST_RESEND);
}
