import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifTransactionHolds } from '../../ground/adapters/if-condition-holds';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { epochSeconds } from '../../ground/domain/instant';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import { COUNTS, type Counts } from '../domain/counts';
import type { Counted } from '../domain/entry-of-record';
import { changesOf, ORIGINS, type ReportEntry, ROWS, type SumKey } from '../domain/report-entry';
import type { ReportBook, ReportEntries, ReportSums, SumsWriter } from '../ports/report-book';

const COUNTS_SCHEMA = v.strictObject(Object.fromEntries(COUNTS.map((name) => [name, v.optional(v.number())])) as Record<(typeof COUNTS)[number], v.OptionalSchema<v.NumberSchema<undefined>, undefined>>);
const ENTRY = v.strictObject({ origin: v.picklist(ORIGINS), queueId: v.optional(v.string()), userId: v.optional(v.string()), endedAt: INSTANT, hour: v.string(), counts: COUNTS_SCHEMA });
/** Without an entry: the record was taken up again. */
const ENTRY_ITEM = v.strictObject({ ...ITEM, version: v.number(), entry: v.optional(ENTRY) });
const SUM_ITEM = v.strictObject({ ...ITEM, ...COUNTS_SCHEMA.entries });

interface Options {
  TableName: string;
}

const entriesOn = (day: string) => `report#${day}`;
const sumsOn = (day: string) => `report-sum#${day}`;
const slotOf = ({ row, queueId, key }: SumKey) => `${row}#${queueId}#${key}`;

/** Others may count in the same rows in the same moment. */
const TRIES = 10;

/** One item for what is counted, and rows of sums beside it, in one transaction: whatever is told again, or dies on the way, is counted once. */
export function createReportBook(client: DynamoDBDocumentClient, { TableName, keptDays }: Options & { keptDays: number }): ReportBook {
  const read = async ({ day, id }: Counted) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { subject: entriesOn(day), slot: id }, ConsistentRead: true }));
    return Item && readStored(ENTRY_ITEM, Item);
  };
  return {
    async note(counted) {
      const attempt = async () => {
        const there = await read(counted);
        if (there && there.version >= counted.version) return undefined;
        const removeAt = epochSeconds(`${counted.day}T00:00:00.000Z`) + keptDays * 86_400;
        const writes = writesOf({ TableName, counted, removeAt }, there && { version: there.version, entry: there.entry as ReportEntry | undefined });
        return (await ifTransactionHolds(client.send(new TransactWriteCommand({ TransactItems: writes })))) ? undefined : 'overtaken';
      };
      await retryOvertaken(`A row in which ${counted.id} is counted`, attempt, TRIES);
    },
  };
}

function writesOf({ TableName, counted, removeAt }: Options & { counted: Counted; removeAt: number }, there: { version: number; entry: ReportEntry | undefined } | undefined) {
  const { day, id, version, entry } = counted;
  const isStill = there ? { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': there.version } } : { ConditionExpression: 'attribute_not_exists(subject)' };
  const sums = changesOf(entry, there?.entry).map(({ key, by }) => {
    const names = Object.entries(by);
    return {
      Update: {
        TableName,
        Key: { subject: sumsOn(day), slot: slotOf(key) },
        UpdateExpression: `SET removeAt = :removeAt ADD ${names.map(([name]) => `${name} :${name}`).join(', ')}`,
        ExpressionAttributeValues: { ':removeAt': removeAt, ...Object.fromEntries(names.map(([name, count]) => [`:${name}`, count])) },
      },
    };
  });
  return [{ Put: { TableName, Item: { subject: entriesOn(day), slot: id, version, removeAt, ...(entry && { entry }) }, ...isStill } }, ...sums];
}

/** Puts a day's sums in the place of those that are there. Nothing may be counted on that day meanwhile. */
export function createSumsWriter(client: DynamoDBDocumentClient, { TableName, keptDays }: Options & { keptDays: number }): SumsWriter {
  return {
    async replace(day, rows) {
      const wanted = new Map(rows.map(({ key, counts }) => [slotOf(key), counts]));
      const there = await all(client, { TableName, subject: sumsOn(day), begins: '' });
      for (const item of there) {
        const { subject, slot } = readStored(SUM_ITEM, item);
        if (!wanted.has(slot)) await client.send(new DeleteCommand({ TableName, Key: { subject, slot } }));
      }
      const removeAt = epochSeconds(`${day}T00:00:00.000Z`) + keptDays * 86_400;
      for (const [slot, counts] of wanted) await client.send(new PutCommand({ TableName, Item: { subject: sumsOn(day), slot, removeAt, ...counts } }));
    },
  };
}

export function createReportSums(client: DynamoDBDocumentClient, { TableName }: Options): ReportSums {
  return {
    async ofDay(day, row) {
      const items = await all(client, { TableName, subject: sumsOn(day), begins: `${row}#` });
      return items.map((item) => {
        const { subject: _subject, slot, removeAt: _removeAt, format: _format, ...counts } = readStored(SUM_ITEM, item);
        return { key: keyOf(slot), counts: counts as Counts };
      });
    },
  };
}

export function createReportEntries(client: DynamoDBDocumentClient, { TableName }: Options): ReportEntries {
  return {
    async *ofDay(day) {
      for (const item of await all(client, { TableName, subject: entriesOn(day), begins: '' })) {
        const { slot: id, entry } = readStored(ENTRY_ITEM, item);
        if (entry) yield { id, entry: entry as ReportEntry };
      }
    },
  };
}

async function all(client: DynamoDBDocumentClient, { TableName, subject, begins }: Options & { subject: string; begins: string }): Promise<unknown[]> {
  const items: unknown[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: `subject = :subject${begins ? ' AND begins_with(slot, :begins)' : ''}`,
        ExpressionAttributeValues: { ':subject': subject, ...(begins && { ':begins': begins }) },
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

function keyOf(slot: string): SumKey {
  const [name, queueId, ...key] = slot.split('#');
  const row = ROWS.find((known) => known === name);
  if (!row) throw new Error(`There is a row of sums ${slot}, which this version of Dialback does not know.`);
  return { row, queueId: queueId!, key: key.join('#') };
}
