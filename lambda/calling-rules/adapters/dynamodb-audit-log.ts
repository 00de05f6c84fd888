import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type EntriesOf, INSTANT, readStored } from '../../ground/adapters/read-stored';
import type { ChangedLine } from '../domain/list-change';
import { type AuditLog, LAST_PORTION } from '../ports/lists';
import { ENTRY, ENTRY_KEY } from './list-items';

const LINE = v.strictObject({ subject: v.string(), key: ENTRY_KEY, before: v.optional(ENTRY), after: v.optional(ENTRY) } satisfies EntriesOf<ChangedLine>);
const PORTION = v.strictObject({ day: v.string(), portion: v.string(), at: INSTANT, by: v.string(), what: v.string(), lines: v.array(LINE), removeAt: v.optional(v.number()) });

/** Portions of a change have numbers that sort as text. */
const DIGITS = String(LAST_PORTION).length;

interface Place {
  day: string;
  portion: string;
}

/** Where a portion of a change is written. A change id begins with its instant. */
export function auditKeyOf(changeId: string, nth: number): Place {
  return { day: changeId.slice(0, 'yyyy-mm-dd'.length), portion: `${changeId}#${String(nth).padStart(DIGITS, '0')}` };
}

export function createAuditLog(client: DynamoDBDocumentClient, TableName: string): AuditLog {
  async function* query(first: Place, last: Place, ScanIndexForward: boolean) {
    const asked = { TableName, KeyConditionExpression: '#day = :day AND portion BETWEEN :first AND :last', ExpressionAttributeNames: { '#day': 'day' }, ExpressionAttributeValues: { ':day': first.day, ':first': first.portion, ':last': last.portion }, ScanIndexForward };
    for await (const { Items = [] } of paginateQuery({ client }, asked)) {
      for (const item of Items) {
        const { portion, at, by, what, lines } = readStored(PORTION, item);
        const [id, nth] = portion.split('#') as [string, string];
        yield { change: { id, at, by, what }, nth: Number(nth), lines };
      }
    }
  }
  return {
    portionsOf: (changeId, from = LAST_PORTION) => query(auditKeyOf(changeId, 1), auditKeyOf(changeId, from), false),
    // Behind the instants of the day, as text.
    changesOn: (day) => query({ day, portion: day }, { day, portion: `${day}~` }, true),
  };
}
