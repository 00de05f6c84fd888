import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { epochSeconds } from '../../ground/domain/instant';
import { inPortions } from '../../ground/domain/in-portions';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { ENTRY_KINDS, type HistoryEntry, type HistoryOf, type HistoryPlace } from '../domain/history';
import type { History, HistoryWriter } from '../ports/history';

const ENTRY_ITEM = v.strictObject({ ...ITEM, kind: v.picklist(ENTRY_KINDS), leadsTo: v.string(), at: INSTANT });

interface HistoryOptions {
  TableName: string;
  /** Customers have a name that only the stack can make. */
  ids: Ids;
}

/** After every place. */
const LAST = '~';

/** One small item for each activity in each history, which leads to a record or a contact. */
export function createHistory(client: DynamoDBDocumentClient, { TableName, ids }: HistoryOptions): History {
  const query = async (subject: string, { before = LAST, limit }: { before?: string | undefined; limit: number }) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'subject = :subject AND slot < :before',
        ExpressionAttributeValues: { ':subject': subject, ':before': before },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map((item) => {
      const { slot, kind, leadsTo: id, at } = readStored(ENTRY_ITEM, item);
      return { place: slot, entry: { kind, id, at } };
    });
  };
  return {
    async newest(of, page) {
      const subjects = subjectsOf(of, ids);
      const found = (await Promise.all(subjects.map((subject) => query(subject, page)))).flat();
      return found.sort((one, other) => (one.place > other.place ? -1 : one.place < other.place ? 1 : 0)).slice(0, page.limit);
    },
  };
}

export function createHistoryWriter(client: DynamoDBDocumentClient, { TableName, ids, keptDays }: HistoryOptions & { keptDays: number }): HistoryWriter {
  const write = ({ of, entry }: HistoryPlace) => {
    const { kind, id: leadsTo, at } = entry;
    const Item = { subject: subjectsOf(of, ids)[0]!, slot: slotOf(entry), kind, leadsTo, at, removeAt: epochSeconds(at) + keptDays * SECONDS_A_DAY };
    return client.send(new PutCommand({ TableName, Item }));
  };
  return {
    async add(places) {
      await inPortions(places, write);
    },
  };
}

const SECONDS_A_DAY = 86_400;

function slotOf({ at, kind, id }: HistoryEntry): string {
  return `${at}#${kind}#${id}`;
}

/** The newest name first. */
function subjectsOf(of: HistoryOf, ids: Ids): string[] {
  if ('queue' in of) return [`history#queue#${of.queue}`];
  if ('agent' in of) return [`history#agent#${of.agent}`];
  if ('contact' in of) return [`history#contact#${of.contact}`];
  const digest = ids.digest('customer', of.customer);
  return [digest, ...ids.underOtherKeys(digest)].map((name) => `history#customer#${name}`);
}
