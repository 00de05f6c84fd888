import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Versioned } from '../domain/decision';
import { randomId } from './random-id';
import { type ForwardItem, homeOf } from './forward';
import { CURRENT, pastSlot } from './table-keys';
import { isStill, type ItemShape, NOTHING_THERE, type VersionedItem } from './versioned-items';

export interface Move<Rec> {
  /** The record as it was read. */
  from: Rec;
  /** The record as it is to be, under its new subject. */
  next: Rec;
  /** The record that was read in the new place. Undefined: nothing stands there. */
  insteadOf: Rec | undefined;
  /** Until when the id goes on finding it, in epoch seconds. */
  forwardUntil: number;
}

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/**
 * Moves a record to another subject, in one transaction: whoever reads finds it in one of the two places, and its id finds it in both. What stood in
 * the new place is found by its own id from then on. `overtaken`: somebody wrote in one of the two places since they were read.
 */
export async function moveItem<Rec extends Versioned, Item extends VersionedItem>(client: DynamoDBDocumentClient, shape: ItemShape<Rec, Item>, move: Move<Rec>): Promise<{ saved: Rec } | 'overtaken'> {
  const saved = { ...move.next, version: move.next.version + 1 };
  try {
    await client.send(new TransactWriteCommand({ TransactItems: writesOf(shape, move, saved) }));
    return { saved };
  } catch (error) {
    if (isOvertaken(error)) return 'overtaken';
    throw error;
  }
}

function writesOf<Rec extends Versioned, Item extends VersionedItem>({ TableName, format, keyOf, toItem, toPastItem }: ItemShape<Rec, Item>, { from, insteadOf, forwardUntil }: Move<Rec>, saved: Rec): Writes {
  const home = homeOf(from.id);
  const forward: ForwardItem = { subject: keyOf(home), slot: pastSlot(from.id), id: from.id, movedTo: saved.subject, removeAt: forwardUntil };
  return [
    { Put: { TableName, Item: { ...toItem(saved), format, savedBy: randomId() }, ...(insteadOf ? isStill(insteadOf) : NOTHING_THERE) } },
    { Delete: { TableName, Key: { subject: keyOf(from.subject), slot: CURRENT }, ...isStill(from) } },
    // A forward stays when its record comes home: it is read after the record, and was right when a read began.
    ...(saved.subject === home ? [] : [{ Put: { TableName, Item: forward } }]),
    ...(insteadOf ? [{ Put: { TableName, Item: { ...toPastItem(insteadOf), format } } }] : []),
  ];
}

/** Another transaction in the same moment counts too: what it wrote is read next. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  return codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict');
}
