const prefix = 'AWS.SimpleQueueService.';

/** The codes of the JSON protocol by those they had before: SQS API reference, each operation's errors. */
export const queryErrorCodes: Record<string, string> = {
  QueueDoesNotExist: `${prefix}NonExistentQueue`,
  QueueNameExists: 'QueueAlreadyExists',
  MessageNotInflight: `${prefix}MessageNotInflight`,
  EmptyBatchRequest: `${prefix}EmptyBatchRequest`,
  TooManyEntriesInBatchRequest: `${prefix}TooManyEntriesInBatchRequest`,
  BatchEntryIdsNotDistinct: `${prefix}BatchEntryIdsNotDistinct`,
  BatchRequestTooLong: `${prefix}BatchRequestTooLong`,
  InvalidBatchEntryId: `${prefix}InvalidBatchEntryId`,
  QueueDeletedRecently: `${prefix}QueueDeletedRecently`,
  PurgeQueueInProgress: `${prefix}PurgeQueueInProgress`,
};

/** By this header, clients of the JSON protocol know an error by its older code. */
export function queryErrorHeaders({ code, status }: { code: string; status: number }): Record<string, string> {
  return { 'x-amzn-query-error': `${queryErrorCodes[code] ?? code};${status < 500 ? 'Sender' : 'Receiver'}` };
}
