import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as v from 'valibot';
import { CALL_IN_READING } from '../../call-ins/adapters/call-in-items';
import { CALLBACK_READING } from '../../callbacks/adapters/callback-items';
import type { Versioned } from '../../ground/domain/decision';
import { CURRENT } from '../../ground/adapters/table-keys';
import { itemReader } from '../../ground/adapters/versioned-items';
import { VOICEMAIL_READING } from '../../voicemails/adapters/voicemail-items';
import type { RecordChange } from '../domain/record-change';
import type { Changed } from '../domain/changed';
import type { StreamedChange } from '../ports/streamed-change';

const readers = { callback: itemReader(CALLBACK_READING), voicemail: itemReader(VOICEMAIL_READING), callIn: itemReader(CALL_IN_READING) };

const IMAGE = v.custom<Record<string, AttributeValue>>((image) => typeof image === 'object' && image !== null, 'an item');
/** As much of a record of the stream as is read here. */
const RECORD = v.object({
  dynamodb: v.object({
    SequenceNumber: v.string(),
    ApproximateCreationDateTime: v.number(),
    Keys: v.object({ subject: v.object({ S: v.string() }), slot: v.object({ S: v.string() }) }),
    NewImage: IMAGE,
    OldImage: v.optional(IMAGE),
  }),
});

/**
 * Reads the records of the stream that put an item into the table. An item that this version cannot read says why.
 *
 * @throws ValiError for what is no record of a stream with both images.
 */
export function streamedChanges(records: readonly DynamoDBRecord[]): StreamedChange[] {
  return records
    .filter(({ eventName }) => eventName !== 'REMOVE')
    .map((record) => {
      const { dynamodb } = v.parse(RECORD, record);
      const { subject, slot } = dynamodb.Keys;
      return { position: dynamodb.SequenceNumber, item: `${subject.S} ${slot.S}`, read: readChange(dynamodb) };
    });
}

function readChange(streamed: v.InferOutput<typeof RECORD>['dynamodb']): StreamedChange['read'] {
  try {
    const changed = changedIn(streamed);
    return changed ? { changed } : {};
  } catch (error) {
    return { unreadable: (error as Error).message };
  }
}

function changedIn({ NewImage, OldImage, Keys, ApproximateCreationDateTime }: v.InferOutput<typeof RECORD>['dynamodb']): Changed | undefined {
  const images = { now: unmarshall(NewImage), before: OldImage && unmarshall(OldImage) };
  const written = { isPast: Keys.slot.S !== CURRENT, savedAt: new Date(ApproximateCreationDateTime * 1000).toISOString() };
  if ('callback' in images.now) return { kind: 'callback', change: changeOf(images, readers.callback, written) };
  if ('voicemail' in images.now) return { kind: 'voicemail', change: changeOf(images, readers.voicemail, written) };
  if ('callIn' in images.now) return { kind: 'request', change: changeOf(images, readers.callIn, written) };
  return undefined;
}

type Item = Record<string, unknown>;

/**
 * What stood there before may have been another record, or the word where one has moved to: then this one came there now. In the history that is a copy. So is what nobody saved there,
 * where an older copy was left by somebody who then did not take the place.
 */
function changeOf<Rec extends Versioned>({ now, before }: { now: Item; before: Item | undefined }, read: (item: Item) => Rec, { isPast, savedAt }: { isPast: boolean; savedAt: string }): RecordChange<Rec> {
  const isSame = before?.id === now.id && before !== undefined && !('movedTo' in before);
  return { isCopy: isPast && (!isSame || now.savedBy === undefined), savedAt, after: read(now), ...(isSame && { before: read(before) }) };
}

/** The answer to a batch. @param position of the first record that the stream is to bring again, and all behind it. Undefined: none */
export function againFrom(position: string | undefined): DynamoDBBatchResponse {
  return { batchItemFailures: position === undefined ? [] : [{ itemIdentifier: position }] };
}
