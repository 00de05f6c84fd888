import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HOLD_PREFIX } from '../../agents/adapters/dynamodb-hold-store';
import { loanOf } from '../../agents/adapters/dynamodb-loan-book';
import { subjectsDue } from '../../ground/adapters/subjects-due';
import { CHECK_SHARD } from '../../ground/adapters/table-keys';
import type { DueCheck, DueChecks } from '../ports/callback-store';

/** Clicks, held agents, and what agents have for a time, whose moment has passed, oldest first. */
export function createDueChecks(client: DynamoDBDocumentClient, TableName: string): DueChecks {
  return {
    async *dueUntil(until, range) {
      for await (const { subject, place } of subjectsDue({ client, TableName }, [{ shard: CHECK_SHARD, until }], range)) yield { item: checkOf(subject), place };
    },
  };
}

function checkOf(subject: string): DueCheck {
  const loan = loanOf(subject);
  if (loan) return { kind: 'agent-loan', userId: loan.userId, what: loan.kind };
  return subject.startsWith(HOLD_PREFIX) ? { kind: 'agent-hold', userId: subject.slice(HOLD_PREFIX.length) } : { kind: 'callback', subject };
}
