import * as v from 'valibot';
import * as f from './fields';

/** The table that everything is written into. */
export type TableSetting =
  | {
      /** The stack makes it. It stays when the stack is removed. */
      kind: 'new';
    }
  | {
      /** It is there: an earlier stack left it, or it was restored from a backup. It is never removed, nor changed but for its items (docs/operator/adopt-and-restore.md). */
      kind: 'existing';
      /** The table's name. Its region and account are the stack's. */
      name: string;
      /** Its stream, which shows new and old images: `arn:aws:dynamodb:<region>:<account>:table/<name>/stream/<instant>`. */
      streamArn: string;
    };

/** The secret with the key of the names that records have in place of numbers. Without the key of its time, no record is found by its customer's number. */
export type KeysSetting =
  | {
      /** The stack makes it. It stays when the stack is removed. */
      kind: 'new';
    }
  | {
      /** It is there: an earlier stack left it. It belongs to the table of that stack. */
      kind: 'existing';
      /** ARN of the secret, with the six characters at its end. */
      secretArn: string;
    };

/** The tables of the lists of numbers that may not be called, or may, and of their audit log. */
export type ListsSetting =
  | {
      /** The stack makes them. They stay when the stack is removed. */
      kind: 'new';
    }
  | {
      /** They are there: an earlier stack left them. They are never removed, nor changed but for their items. */
      kind: 'existing';
      /** Name of the table of the lists. Its region and account are the stack's. */
      name: string;
      /** Name of the table of the audit log. */
      auditName: string;
      /** The stream of the lists, which shows new images: who is listed while their callback stands in its line is taken out of there. */
      streamArn: string;
    };

/** The people's directory of Cognito. */
export type PoolSetting =
  | {
      /** The stack makes it. It stays when the stack is removed. */
      kind: 'new';
    }
  | {
      /** It is there: an earlier stack left it, with its people and their passwords. The stack gives it a sign-in page and a client of its own. */
      kind: 'existing';
      /** Like `eu-central-1_AbCdEfGhI`. Its region and account are the stack's. */
      id: string;
    };

const made = f.fields({ kind: f.literal('new') });
const oneOf = <const S extends v.ObjectEntries>(entries: S) => v.variant('kind', [made, f.fields({ kind: f.literal('existing'), ...entries })], f.kindOf('new', 'existing'));

export const tableSchema = oneOf({ name: f.tableName, streamArn: f.streamArn });
export const listsSchema = oneOf({ name: f.tableName, auditName: f.tableName, streamArn: f.streamArn });
export const keysSchema = oneOf({ secretArn: f.secretArn });
export const poolSchema = oneOf({ id: f.poolId });
