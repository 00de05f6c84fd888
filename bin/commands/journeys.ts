import { parseArgs } from 'node:util';
import type { ConnectClient } from '@aws-sdk/client-connect';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createContactStories } from '../../lambda/journeys/adapters/dynamodb-contact-stories';
import { createHistory, createHistoryWriter } from '../../lambda/journeys/adapters/dynamodb-history';
import { placesOf, placesOfContact } from '../../lambda/journeys/domain/history';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { contactsOfDays } from '../backfilling/contacts-of-days';
import { recordsInTable } from '../backfilling/records-in-table';
import { pacedConnect } from '../restoring/paced-connect';
import type { Command, Terminal } from './command';
import { type DeployedStack, openStack, openTable } from './deployed-stack';
import { idsOf } from './stack-ids';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `npm run journeys -- [--from 2026-11-01 --to 2026-11-20] [--settings FILE]`: adds every record of the table to the histories; and with days, every contact that Connect knows
 * of them. It may be run again: what is there already stays as it is.
 */
export const journeys: Command = async (argv, terminal) => {
  const { values } = parseArgs({ args: argv, options: { from: { type: 'string' }, to: { type: 'string' }, settings: { type: 'string', default: 'settings.ts' } } });
  const days = daysOf(values);
  const stack = await openStack(values.settings);
  if (days && stack.settings.journeys === 'ours') throw new Error("The settings keep journeys of ours alone, and those are in the table: leave the days out, or set journeys to 'all' and deploy.");
  const books = await openBooks(stack, terminal);
  let [records, unreadable] = [0, 0];
  for await (const { read } of recordsInTable(new DynamoDBClient({ region: stack.region }), books.TableName)) {
    if ('unreadable' in read) unreadable += 1;
    else if (read.changed) {
      await books.writer.add(placesOf(read.changed));
      records += 1;
    }
  }
  terminal.print(`${records} records are in the histories.${unreadable > 0 ? ` ${unreadable} items could not be read: another version of Dialback wrote them.` : ''}`);
  if (!days) return;
  const connect = pacedConnect(stack.region, terminal.wait);
  const added = await addContacts(stack, books, { connect, days });
  terminal.print(`${added} contacts from ${days.from} to ${days.to} are in the histories.`);
};

function daysOf({ from, to }: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (!DAY.test(from ?? '') || !DAY.test(to ?? '') || from! > to!) throw new Error('Say both days, the first one first: --from 2026-11-01 --to 2026-11-20. They are days in UTC.');
  return { from: from!, to: to! };
}

async function openBooks(stack: DeployedStack, { now }: Pick<Terminal, 'now'>) {
  const { client, TableName } = openTable(stack);
  const ids = await idsOf(stack, now);
  const { journeysKeptDays: keptDays } = stack.settings;
  return { TableName, history: createHistory(client, { TableName, ids }), writer: createHistoryWriter(client, { TableName, ids, keptDays }), stories: createContactStories(client, { TableName, keptDays, clock: { now } }) };
}

/** Of our own calls the records are in the histories. */
async function addContacts({ settings, output }: DeployedStack, { history, writer, stories }: Awaited<ReturnType<typeof openBooks>>, { connect, days }: { connect: ConnectClient; days: { from: string; to: string } }): Promise<number> {
  const dedicated = output('DedicatedNumberE164');
  let added = 0;
  for await (const story of contactsOfDays(connect, { InstanceId: new ConnectInstance(settings.instanceArn).id, defaultCountry: settings.defaultCountry }, days)) {
    if (story.method === 'INBOUND' && story.ourNumber === dedicated) continue;
    const [ofRecord] = (await history.newest({ contact: story.contactId }, { limit: 5 })).filter(({ entry }) => entry.kind === 'callback');
    const noted = await stories.add({ ...story, ...(ofRecord && { recordId: ofRecord.entry.id }) });
    await writer.add(placesOfContact(noted));
    added += 1;
  }
  return added;
}
