import { type DynamoDBDocumentClient, ExecuteTransactionCommand } from '@aws-sdk/lib-dynamodb';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import { gatherReads } from '../../ground/adapters/read-item';
import type { ListBook, Portion } from '../ports/lists';
import { auditKeyOf } from './dynamodb-audit-log';
import { GROUPS_KEY, groupsOf, readGroups } from './groups-in-use';
import { readListItems } from './dynamodb-list-look-up';

export interface ListTables {
  lists: string;
  audit: string;
  /** Days that the audit log keeps a change. Undefined: for ever. */
  auditKeptDays?: number | undefined;
}

interface Statement {
  Statement: string;
  Parameters: unknown[];
}

/**
 * A portion is one transaction in PartiQL, because its INSERT never writes over an item: the right to insert is no right to change. So the audit log keeps what it was given, whoever has
 * this right (IAM: `dynamodb:PartiQLInsert`).
 */
export function createListBook(client: DynamoDBDocumentClient, { lists, audit, auditKeptDays }: ListTables): ListBook {
  const readItem = gatherReads(client);
  /** The groups that the portion brings into use. A subject that was written before brought its group then. */
  const groupStatements = async ({ subjects }: Portion): Promise<Statement[]> => {
    const brought = groupsOf(subjects.filter(({ before }) => before.version === 0).map(({ after }) => after.subject));
    if (brought.length === 0) return [];
    const { groups, version } = readGroups(await readItem({ TableName: lists, Key: GROUPS_KEY, ConsistentRead: true }));
    const all = [...new Set([...groups, ...brought])].sort();
    return all.length === groups.length ? [] : [groupsStatement(lists, all, version)];
  };
  return {
    async read(subjects) {
      const items = await readListItems({ readItem, TableName: lists, ConsistentRead: true }, subjects);
      const known = new Map(items.map((item) => [item.subject, item]));
      return subjects.map((subject) => known.get(subject) ?? { subject, entries: {}, version: 0 });
    },
    async write(portion) {
      try {
        const TransactStatements = [...portion.subjects.map((subject) => subjectStatement(lists, portion, subject)), ...(await groupStatements(portion)), auditStatement(audit, portion, auditKeptDays)];
        await client.send(new ExecuteTransactionCommand({ TransactStatements }));
        return 'written';
      } catch (error) {
        if (error instanceof Error && isOvertaken(error)) return 'overtaken';
        throw error;
      }
    },
  };
}

function subjectStatement(table: string, { change }: Portion, { before, after }: Portion['subjects'][number]): Statement {
  const { subject, version } = before;
  if (version === 0) return { Statement: `INSERT INTO "${table}" VALUE {'subject': ?, 'entries': ?, 'version': ?, 'change': ?}`, Parameters: [subject, after.entries, 1, change.id] };
  return { Statement: `UPDATE "${table}" SET entries = ? SET version = ? SET change = ? WHERE subject = ? AND version = ?`, Parameters: [after.entries, version + 1, change.id, subject, version] };
}

function groupsStatement(table: string, groups: string[], version: number): Statement {
  const { subject } = GROUPS_KEY;
  if (version === 0) return { Statement: `INSERT INTO "${table}" VALUE {'subject': ?, 'groups': ?, 'version': ?}`, Parameters: [subject, groups, 1] };
  return { Statement: `UPDATE "${table}" SET groups = ? SET version = ? WHERE subject = ? AND version = ?`, Parameters: [groups, version + 1, subject, version] };
}

function auditStatement(table: string, { change, nth, lines }: Portion, keptDays: number | undefined): Statement {
  const { id, at, by, what } = change;
  const fields = Object.entries({ ...auditKeyOf(id, nth), at, by, what, lines, ...(keptDays !== undefined && { removeAt: epochSecondsDaysAfter(at, keptDays) }) });
  return { Statement: `INSERT INTO "${table}" VALUE {${fields.map(([name]) => `'${name}': ?`).join(', ')}}`, Parameters: fields.map(([, value]) => value) };
}

/** Reasons why another try, after another read, may go well. Which one a failed INSERT gives is not documented. */
const OVERTAKEN = new Set(['ConditionalCheckFailed', 'DuplicateItem', 'TransactionConflict', 'None']);

function isOvertaken(error: Error & { CancellationReasons?: { Code?: string }[] }): boolean {
  if (error.name === 'TransactionConflictException' || error.name === 'TransactionInProgressException') return true;
  return error.name === 'TransactionCanceledException' && (error.CancellationReasons ?? []).every(({ Code = 'None' }) => OVERTAKEN.has(Code));
}
