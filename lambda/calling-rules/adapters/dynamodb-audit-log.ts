import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type EntriesOf, INSTANT, readStored } from '../../ground/adapters/read-stored';
import type { ChangedLine } from '../domain/list-change';
import type { AuditLog } from '../ports/lists';
import { ENTRY, ENTRY_KEY } from './list-items';

const LINE = v.strictObject({ subject: v.string(), key: ENTRY_KEY, before: v.optional(ENTRY), after: v.optional(ENTRY) } satisfies EntriesOf<ChangedLine>);
const PORTION = v.strictObject({ day: v.string(), portion: v.string(), at: INSTANT, by: v.string(), what: v.string(), lines: v.array(LINE), removeAt: v.optional(v.number()) });

/** Portions of a change have numbers that sort as text. */
const DIGITS = 7;

/** Where a portion of a change is written. A change id begins with its instant. */
export function auditKeyOf(changeId: string, nth: number): { day: string; portion: string } {
  return { day: changeId.slice(0, 'yyyy-mm-dd'.length), portion: `${changeId}#${String(nth).padStart(DIGITS, '0')}` };
}

export function createAuditLog(client: DynamoDBDocumentClient, TableName: string): AuditLog {
  async function* query(day: string, begins: string) {
    const asked = { TableName, KeyConditionExpression: '#day = :day AND begins_with(portion, :begins)', ExpressionAttributeNames: { '#day': 'day' }, ExpressionAttributeValues: { ':day': day, ':begins': begins } };
    for await (const { Items = [] } of paginateQuery({ client }, asked)) {
      for (const item of Items) {
        const { portion, at, by, what, lines } = readStored(PORTION, item);
        yield { change: { id: portion.slice(0, portion.lastIndexOf('#')), at, by, what }, lines };
      }
    }
  }
  return { portionsOf: (changeId) => query(changeId.slice(0, 'yyyy-mm-dd'.length), `${changeId}#`), changesOn: (day) => query(day, day) };
}
