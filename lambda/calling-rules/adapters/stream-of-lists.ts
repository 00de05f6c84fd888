import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as v from 'valibot';
import { isNumberSubject } from '../domain/list-subject';

const RECORD = v.object({ dynamodb: v.object({ Keys: v.object({ subject: v.object({ S: v.string() }) }) }) });

/**
 * The numbers whose entries changed, each once. Beginnings of numbers, countries and agents are let by: how many callbacks those are about, nobody knows.
 *
 * @throws ValiError for what is no record of a stream of the lists
 */
export function changedNumbers({ Records }: DynamoDBStreamEvent): string[] {
  return [...new Set(Records.map((record) => v.parse(RECORD, record).dynamodb.Keys.subject.S))].filter(isNumberSubject);
}
