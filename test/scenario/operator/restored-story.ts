import { restore } from '../../../bin/commands/restore';
import { resume } from '../../../bin/commands/pause';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Settings } from '../../../lib/settings/settings';
import type { SeededInstance } from '../../../local/instance/seed-instance';
import { callsTo } from '../../../local/scenarios/story/demands';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { settingsOf } from '../../../local/settings';
import { type Company, deployAgain, type Deployed, deployInto, openCompany } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { work } from '../callbacks/work';
import { terminalOn } from './operator-account';

/** What happened to the table of before. */
export type Harm = 'one-deleted' | 'all-deleted-or-spoiled' | 'table-not-asked';

export interface RestoredStory {
  printed: string[];
  /** The number that each callback was promised to, and how often its phone rang. */
  calls: Map<string, number>;
  /** What the product says of each, in the end. */
  outcomes: (string | undefined)[];
}

const AGENTS = ['ada', 'ben'];
/** Requests that the API takes at once. */
const AT_ONCE = 50;

/** As many as the agents can take. */
const DUE_PER_MINUTE = 3;

/** Nobody is missed, or refused, because many are due in one minute. */
const withLongLines = (instance: SeededInstance): Partial<Settings> => ({ queues: settingsOf(instance).queues!.map(({ slots: _slots, ...queue }) => ({ ...queue, queuedAtMost: 10 })) });

export interface Restored {
  /** So many callbacks are promised. */
  promised: number;
  /** So many of them are due, and handled, before the table is restored. */
  handled: number;
  /** Minutes between their due times and those of the others. */
  apartMinutes: number;
  harm: Harm;
}

/** Callbacks are promised, and some of them handled. Then the table is restored to before that, adopted, and calls go on. */
export async function playRestore(restored: Restored): Promise<RestoredStory> {
  const company = await openCompany({ virtual: true });
  Object.assign(process.env, operatorAt(company.emulator.endpoint));
  try {
    return await restoreIn(company, restored);
  } finally {
    await company.emulator.stop();
  }
}

async function restoreIn(company: Company, { promised, handled, apartMinutes, harm }: Restored): Promise<RestoredStory> {
  const { emulator } = company;
  let deployed = await deployInto(company, { virtual: true, settings: withLongLines });
  let story = storyOf(company, deployed);
  await fillPage(company, deployed);
  for (const agent of AGENTS) await story.signIn('Available', agent);
  const numbers = Array.from({ length: promised }, (_, n) => `+44208${String(1_600_000 + n)}`);
  for (const number of numbers) story.phone(number).behave({ kind: 'answers', afterSeconds: 2 });
  // They fall due one after the other.
  const dueMinutes = (n: number) => 3 + (n < handled ? 0 : apartMinutes) + Math.floor(n / DUE_PER_MINUTE);
  const callbacks: ScheduledCallback[] = [];
  for (const [n, number] of numbers.entries()) {
    callbacks.push(await story.promise({ number, minutes: dueMinutes(n) }));
    if (n % AT_ONCE === AT_ONCE - 1) await story.pass(2);
  }
  const at = emulator.time.iso();
  await work(story, (dueMinutes(handled - 1) + 3) * 60, AGENTS);
  await harmTable(company, deployed, { harm, callbacks });
  const terminal = terminalOn(emulator);
  await restore(['--settings', deployed.settingsPath, '--at', at, ...(harm === 'table-not-asked' ? ['--only-connect'] : [])], terminal);
  deployed = await deployAgain(company, deployed, { virtual: true, settings: (instance) => ({ ...withLongLines(instance), table: printedTable(terminal.lines) }) });
  story = storyOf(company, deployed);
  await restore(['--settings', deployed.settingsPath, '--finish'], terminal);
  await resume(['--settings', deployed.settingsPath], terminal);
  await work(story, (dueMinutes(promised) + 3) * 60 - (Date.parse(story.now) - Date.parse(at)) / 1000, AGENTS);
  const outcomes = [];
  for (const [n, { id }] of callbacks.entries()) {
    outcomes.push((await story.look(id)).outcome?.code);
    if (n % AT_ONCE === AT_ONCE - 1) await story.pass(2);
  }
  return { printed: terminal.lines, calls: new Map(numbers.map((number) => [number, callsTo(story.stage, number).length])), outcomes };
}

function storyOf(company: Company, deployed: Deployed): CallbackStory {
  return new CallbackStory({ ...company, ...deployed, stop: () => company.emulator.stop() });
}

/** DynamoDB reads 1 MB at a time: callbacks begin on one page and end on the next. */
async function fillPage({ emulator }: Company, { stack }: Deployed): Promise<void> {
  const remembered = { slot: { S: 'current' }, what: { S: 'x'.repeat(340_000) } };
  for (const nth of ['1', '2', '3']) await emulator.call('dynamodb', 'PutItem', { TableName: stack.outputs.CallbacksTableName, Item: { subject: { S: `kept#large#${nth}` }, ...remembered } });
}

/** As a script of somebody's may do it: the record of a callback is gone, or, with every other one of all, overwritten. */
async function harmTable({ emulator }: Company, { stack }: Deployed, { harm, callbacks }: { harm: Harm; callbacks: readonly ScheduledCallback[] }): Promise<void> {
  if (harm === 'table-not-asked') return;
  const TableName = stack.outputs.CallbacksTableName;
  const harmed = harm === 'one-deleted' ? callbacks.slice(-1) : callbacks;
  for (const [n, { id }] of harmed.entries()) {
    const key = { subject: { S: id.split('.')[0]! }, slot: { S: 'current' } };
    if (n % 2 === 0) await emulator.call('dynamodb', 'DeleteItem', { TableName, Key: key });
    else await emulator.call('dynamodb', 'UpdateItem', { TableName, Key: key, UpdateExpression: 'SET callback = :rubbish', ExpressionAttributeValues: { ':rubbish': { S: 'rubbish' } } });
  }
}

function printedTable(lines: readonly string[]) {
  const [, name, streamArn] = /table: \{ kind: 'existing', name: '(.*)', streamArn: '(.*)' \}/.exec(lines.join('\n'))!;
  return { kind: 'existing' as const, name: name!, streamArn: streamArn! };
}
