import type { Change } from '../single-item';
import type { Item, TableDescription } from '../wire-types';

export const viewTypes = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'] as const;
export type StreamViewType = (typeof viewTypes)[number];

/** Names DynamoDB in the record of an item that it removed itself. */
export interface UserIdentity {
  type: 'Service';
  principalId: 'dynamodb.amazonaws.com';
}

/** A change of one item, as GetRecords and Lambda give it: DynamoDB Streams API reference, Record. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  dynamodb: {
    /** Epoch seconds. */
    ApproximateCreationDateTime: number;
    Keys: Item;
    NewImage?: Item;
    OldImage?: Item;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: StreamViewType;
  };
  userIdentity?: UserIdentity;
}

/** Returns the part of the record that tells the change. It returns undefined if the write changed nothing: then there is no record. */
export function changeIn(table: TableDescription, { before, after }: Change, view: StreamViewType): Pick<StreamRecord, 'eventName'> & { images: Pick<StreamRecord['dynamodb'], 'Keys' | 'NewImage' | 'OldImage'> } | undefined {
  const present = after ?? before;
  if (!present || sameItem(before, after)) return undefined;
  const Keys = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, present[AttributeName]!]));
  const fresh = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
  const old = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
  return {
    eventName: !before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
    images: { Keys, ...(fresh && after && { NewImage: after }), ...(old && before && { OldImage: before }) },
  };
}

function sameItem(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Attributes have no order, at any depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}
