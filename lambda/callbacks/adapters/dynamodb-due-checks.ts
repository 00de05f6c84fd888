import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HOLD_PREFIX } from '../../agents/adapters/dynamodb-hold-store';
import { subjectsDue } from '../../ground/adapters/subjects-due';
import { ATTENTION_SHARDS } from '../../ground/adapters/table-keys';
import type { DueCheck, DueChecks } from '../ports/callback-store';

/** Clicks and held agents whose moment has passed, oldest first within a shard. */
export function createDueChecks(client: DynamoDBDocumentClient, TableName: string): DueChecks {
  return {
    async *dueUntil(until, range) {
      const shards = ATTENTION_SHARDS.map((shard) => ({ shard, until }));
      for await (const { subject, place } of subjectsDue({ client, TableName }, shards, range)) yield { item: checkOf(subject), place };
    },
  };
}

function checkOf(subject: string): DueCheck {
  return subject.startsWith(HOLD_PREFIX) ? { kind: 'agent-hold', userId: subject.slice(HOLD_PREFIX.length) } : { kind: 'callback', subject };
}
