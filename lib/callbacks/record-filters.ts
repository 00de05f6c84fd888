import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';

/** The attribute that holds each kind of record, and a text that each of them has: filters see whether a text is there, and not whether a record is. */
const RECORDS = { callback: 'requestedAt', voicemail: 'leftAt', callIn: 'requestedAt' };

/** Writes of records, for the readers of the table's stream. */
export const ofRecords = Object.entries(RECORDS).map(([record, field]) =>
  FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY'), dynamodb: { NewImage: { [record]: { M: { [field]: { S: FilterRule.exists() } } } } } }),
);
