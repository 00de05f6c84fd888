import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as v from 'valibot';
import type { Versioned } from '../domain/decision';
import type { VersionedStore } from '../ports/versioned-store';
import { randomId } from './random-id';
import { FORWARD_ITEM, homeOf } from './forward';
import { standingInTheWay } from './if-condition-holds';
import { readEach, type ReadItem } from './read-item';
import { readStored, UnreadableItem } from './read-stored';
import { CURRENT, pastSlot } from './table-keys';

/** The attributes that every item of a versioned record has. Its `subject` may carry a prefix that tells one kind of record from another. */
export interface VersionedItem {
  subject: string;
  slot: string;
  id: string;
  version: number;
}

export interface ItemShape<Rec, Item extends VersionedItem> {
  TableName: string;
  /** Number of the shape that `toItem` writes. An item of any other is refused by name, never misread. */
  format: number;
  /** Those that `schema` and `fromItem` read too. Default: none. */
  formatsBefore?: readonly number[];
  /** Reads what `toItem` and `toPastItem` write. */
  schema: v.GenericSchema<unknown, Item>;
  /** The key of the subject, as the table has it. */
  keyOf(subject: string): string;
  toItem(record: Rec): Item;
  fromItem(item: Item): Rec;
  /** The item under which a record is found by its id once another stands in its place: without keys of indexes. */
  toPastItem(record: Rec): Item;
}

/** Beside the item: `savedBy` names the write. It tells a lost answer from a lost race, and what was saved in the history from a copy, which carries none. */
type Written<Item> = Item & { format: number; savedBy?: string };

/** As it comes out of the table. */
type Stored = Record<string, unknown>;

/**
 * One `current` item per subject is both the record and the guard against a second one. When another takes its place, and only then, it is
 * written to `past#<id>` first: were that lost, it would still stand in its place.
 */
export function versionedItems<Rec extends Versioned, Item extends VersionedItem>(client: DynamoDBDocumentClient, shape: ItemShape<Rec, Item>): VersionedStore<Rec> {
  const { TableName, format, toItem, toPastItem } = shape;
  const fromItem = itemReader(shape);
  const put = (record: Rec, condition: Condition) => putIf<Item>(client, { TableName, item: { ...toItem(record), format, savedBy: randomId() }, condition });
  return {
    ...versionedLookUp(client, shape),
    async create(record, insteadOf) {
      if (insteadOf) await putIf<Item>(client, { TableName, item: { ...toPastItem(insteadOf), format }, condition: isNoNewer(insteadOf) });
      const there = await put(record, insteadOf ? isStill(insteadOf) : NOTHING_THERE);
      if (there === 'gone') throw new Error(`The place of ${record.subject} was changed by others in the moment that ${record.id} was to be written there.`);
      return there && fromItem(there);
    },
    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      return (await put(saved, isStill(next))) ? 'overtaken' : { saved };
    },
  };
}

export type ReadShape<Rec, Item extends VersionedItem> = Pick<ItemShape<Rec, Item>, 'format' | 'formatsBefore' | 'schema' | 'keyOf' | 'fromItem'>;

/** For functions that may read such records and not write them. */
export function versionedLookUp<Rec extends Versioned, Item extends VersionedItem>(client: DynamoDBDocumentClient, shape: ReadShape<Rec, Item> & { TableName: string; readItem?: ReadItem }): Pick<VersionedStore<Rec>, 'find' | 'findLatest'> {
  const { TableName, keyOf, readItem = readEach(client) } = shape;
  const fromItem = itemReader(shape);
  const read = (subject: string, slot: string) => readItem({ TableName, Key: { subject: keyOf(subject), slot }, ConsistentRead: true });
  const findLatest = async (subject: string) => {
    const item = await read(subject, CURRENT);
    return item && fromItem(item);
  };
  /** A record that gave way is written under its past slot before that. */
  const findUnder = async (subject: string, id: string): Promise<{ found?: Rec } | { movedTo: string }> => {
    const current = await findLatest(subject);
    if (current?.id === id) return { found: current };
    const past = await read(subject, pastSlot(id));
    if (past && 'movedTo' in past) return readStored(FORWARD_ITEM, past);
    return past ? { found: fromItem(past) } : {};
  };
  return {
    async find(id) {
      for (let looks = 0; looks < LOOKS_FOR_MOVED; looks += 1) {
        const home = await findUnder(homeOf(id), id);
        if (!('movedTo' in home)) return home.found;
        const moved = await findUnder(home.movedTo, id);
        if ('found' in moved) return moved.found;
      }
      return undefined;
    },
    findLatest,
  };
}

/** A record that moves between two reads is looked for again. Where only its forward is left, the record itself has expired. */
const LOOKS_FOR_MOVED = 3;

/** Reads an item as it comes out of the table. What it returns throws UnreadableItem. */
export function itemReader<Rec, Item extends VersionedItem>({ format, formatsBefore = [], schema, fromItem }: Omit<ReadShape<Rec, Item>, 'keyOf'>): (stored: Stored) => Rec {
  return ({ format: written, savedBy: _savedBy, ...item }) => {
    const known = [format, ...formatsBefore];
    if (known.some((each) => each === written)) return fromItem(readStored(schema, item));
    throw new UnreadableItem(`The item ${String(item.subject)} ${String(item.slot)} is written in format ${String(written)}. This version of Dialback reads ${known.length > 1 ? `formats ${known.join(' and ')}` : `format ${format}`} alone.`);
  };
}

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeValues?: Record<string, unknown>;
}

export const NOTHING_THERE: Condition = { ConditionExpression: 'attribute_not_exists(subject)' };

export function isStill({ id, version }: Versioned): Condition {
  return { ConditionExpression: 'id = :id AND version = :read', ExpressionAttributeValues: { ':id': id, ':read': version } };
}

/** A record that was replaced may be saved since. Whoever read it before does not write over that. A forward, which has no version, has served its time. */
function isNoNewer({ version }: Versioned): Condition {
  return { ConditionExpression: 'attribute_not_exists(version) OR version <= :read', ExpressionAttributeValues: { ':read': version } };
}

interface ConditionalPut<Item> {
  TableName: string;
  item: Written<Item>;
  condition: Condition;
}

/** Returns undefined if it was written, even if the answer of the first try was lost; else the item that stands in the way. `gone`: what was to be written over was moved away. */
async function putIf<Item extends VersionedItem>(client: DynamoDBDocumentClient, { TableName, item, condition }: ConditionalPut<Item>): Promise<Stored | 'gone' | undefined> {
  try {
    const there = await standingInTheWay(client.send(new PutCommand({ TableName, Item: item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })));
    return typeof there === 'object' && there.savedBy === item.savedBy ? undefined : there;
  } catch (error) {
    // It is being moved in this very moment.
    if (error instanceof Error && error.name === 'TransactionConflictException') return 'gone';
    throw error;
  }
}
