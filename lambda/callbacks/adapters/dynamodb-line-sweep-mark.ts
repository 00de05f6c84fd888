import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type EntriesOf, INSTANT } from '../../ground/adapters/read-stored';
import { storedMark } from '../../ground/adapters/stored-mark';
import type { LineSweep, LineSweepMark } from '../ports/parking';

const LINE_SWEEP = { at: INSTANT, after: v.string() } satisfies EntriesOf<LineSweep>;

export function createLineSweepMark(client: DynamoDBDocumentClient, TableName: string): LineSweepMark {
  return storedMark(client, { TableName, tick: 'lines' }, LINE_SWEEP);
}
