import { parseArgs } from 'node:util';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { createPauseSwitch } from '../../lambda/pauses/adapters/dynamodb-pauses';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { pacedConnect } from '../restoring/paced-connect';
import { reconcileTable, type Reconciling } from '../restoring/reconcile-table';
import { makeRestoredTable } from '../restoring/restored-table';
import type { Command, Terminal } from './command';
import { type DeployedStack, openStack, openTable } from './deployed-stack';

const options = { at: { type: 'string' }, 'only-connect': { type: 'boolean', default: false }, finish: { type: 'boolean', default: false }, settings: { type: 'string', default: 'settings.ts' } } as const;

/** Tells the second run, and the deploy, what the table was restored from. */
const MARK = { subject: 'queue-settings', slot: 'restored' };
const RESTORED = v.object({ from: v.string(), at: v.string(), onlyConnect: v.boolean() });

/**
 * `npm run restore -- --at TIME [--only-connect] [--settings FILE]`: pauses, makes a table of what the stack's was then, and brings it to the present by the old table
 * and by Connect. After the deploy that adopts it, `npm run restore -- --finish` brings over what happened until then.
 */
export const restore: Command = async (argv, terminal) => {
  const { values } = parseArgs({ args: argv, options });
  const stack = await openStack(values.settings);
  if (values.finish) return finish(stack, terminal);
  const at = instantOf(values.at, terminal.now());
  await begin(stack, terminal, { at, onlyConnect: values['only-connect'] });
};

/** @throws Error that says how to write one */
function instantOf(given: string | undefined, now: string): string {
  const at = Date.parse(given ?? '');
  if (Number.isNaN(at) || !/(Z|[+-]\d\d:\d\d)$/.test(given!)) throw new Error('Say to which time with --at, with its zone, like 2027-03-31T09:30:00Z or 2027-03-31T11:30:00+02:00.');
  if (at >= Date.parse(now)) throw new Error(`${given} is not over yet: it is ${now}.`);
  return new Date(at).toISOString();
}

async function begin(stack: DeployedStack, terminal: Terminal, { at, onlyConnect }: { at: string; onlyConnect: boolean }): Promise<void> {
  const { print, now } = terminal;
  const { client, TableName: source } = openTable(stack);
  const target = `${stack.settings.stackName}-restored-${at.replace(/\.\d+Z$/, '').replaceAll(/[-:]/g, '')}`;
  const pause = { since: now(), why: `The table is being restored as it was at ${at}.`, by: 'operator' } as const;
  await createPauseSwitch(client, source).pause(pause);
  print('All calls are paused. Promises are still taken, and wait.');
  const { streamArn } = await makeRestoredTable(client, { source, target, at }, terminal);
  await createPauseSwitch(client, target).pause(pause);
  await client.send(new PutCommand({ TableName: target, Item: { ...MARK, from: source, at, onlyConnect } }));
  await reconcile(stack, terminal, { table: target, at, old: onlyConnect ? undefined : source, settingsIn: source, isFirst: true });
  print('Now put this into the settings, deploy, and run `npm run restore -- --finish`:');
  print(`  table: { kind: 'existing', name: '${target}', streamArn: '${streamArn}' },`);
}

async function finish(stack: DeployedStack, terminal: Terminal): Promise<void> {
  const { client, TableName: table } = openTable(stack);
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: MARK, ConsistentRead: true }));
  if (!Item) throw new Error(`The stack works with ${table}, which was not made by npm run restore. Put the restored table into the settings and deploy first.`);
  const { from, at, onlyConnect } = v.parse(RESTORED, Item);
  await reconcile(stack, terminal, { table, at, old: onlyConnect ? undefined : from, settingsIn: table, isFirst: false });
  terminal.print(`The stack works with ${table}. Nothing is lost that ${onlyConnect ? 'Connect' : `${from} or Connect`} knows. Calls go on with \`npm run resume\`; look first with \`npm run doctor\` and \`npm run drain\`.`);
}

async function reconcile(stack: DeployedStack, { print, now, wait }: Terminal, how: Pick<Reconciling, 'table' | 'at' | 'old' | 'settingsIn' | 'isFirst'>): Promise<void> {
  const { settings: { stackName, instanceArn }, region } = stack;
  const { open, called, brought, unreadable } = await reconcileTable({ ...how, client: openTable(stack).client, connect: pacedConnect(region, wait), instanceId: new ConnectInstance(instanceArn).id, stack: stackName, now, print });
  if (how.old !== undefined) print(`${brought} callbacks went on in ${how.old}, and are as they are there.`);
  print(`${open} others were not over ${how.isFirst ? `at ${how.at}` : 'yet'}. For ${called} of them Connect shows calls since: they are as Connect shows them.`);
  if (unreadable > 0) print(`${unreadable} records cannot be read, and are as they were: another version of Dialback wrote them, or something else did.`);
}
