import { parseArgs } from 'node:util';
import { createAgenda } from '../../lambda/agenda/adapters/dynamodb-agenda';
import type { Agenda } from '../../lambda/agenda/ports/agenda';
import { createCallbackLookUp } from '../../lambda/callbacks/adapters/dynamodb-callback-look-up';
import { createDueChecks } from '../../lambda/callbacks/adapters/dynamodb-due-checks';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import { readLeaving } from '../../lambda/queues/adapters/dynamodb-queue-settings';
import { type Command, queueIdOf } from './command';
import { type DeployedStack, openStack, openTable } from './deployed-stack';

/** No callback is open for longer than this after its time: the longest purge is a week. */
const LOOK_BACK_SECONDS = 8 * 24 * 3600;
const END_OF_TIME = '9999';
const PAGE = 500;

interface Place {
  name: string;
  queueId: string;
  isLeaving: boolean;
}

/** `npm run drain [-- --queue NAME] [--settings FILE]`: what is still open. 1 while anything is. It only reads. */
export const drain: Command = async (argv, { print, now }) => {
  const { values } = parseArgs({ args: argv, options: { queue: { type: 'string' }, settings: { type: 'string', default: 'settings.ts' } } });
  const stack = await openStack(values.settings);
  const queues = chosen(await knownQueues(stack), values.queue);
  const { client, TableName } = openTable(stack);
  const unread: string[] = [];
  const store = createCallbackLookUp(client, TableName);
  const agenda = createAgenda(client, { TableName, store, notices: { failed: (_what, subject) => void unread.push(subject) } });
  let open = 0;
  for (const queue of queues) {
    const left = await openOf(agenda, queue.queueId, plusSeconds(now(), -LOOK_BACK_SECONDS));
    open += left.length;
    print(lineOf(queue, left));
  }
  if (values.queue === undefined) {
    const clicks = await openClicks(createDueChecks(client, TableName), store);
    open += clicks;
    print(`Clicks: ${clicks === 0 ? 'nothing is open.' : `${clicks} under way.`}`);
  }
  if (unread.length > 0) print(`${unread.length} callbacks cannot be read: another version of Dialback wrote them.`);
  const isDone = open + unread.length === 0;
  print(isDone ? 'Nothing is open.' : `${open} open in all. Run it again later; docs/operator/pause.md says what takes how long.`);
  return isDone ? 0 : 1;
};

/** Those of the settings, and those that are leaving them. */
async function knownQueues(stack: DeployedStack): Promise<Place[]> {
  const set = stack.settings.queues.map(({ name, arn }) => ({ name, queueId: queueIdOf(arn), isLeaving: false }));
  const leaving = (await readLeaving(openTable(stack))).filter(({ queueId }) => !set.some((queue) => queue.queueId === queueId));
  return [...set, ...leaving.map(({ name, queueId }) => ({ name, queueId, isLeaving: true }))];
}

/** @throws Error that names the queues there are */
function chosen(known: Place[], name: string | undefined): Place[] {
  const queues = known.filter((queue) => name === undefined || queue.name === name);
  if (name === undefined || queues.length > 0) return queues;
  throw new Error(`There is no queue "${name}", neither in the settings nor among those that leave them. There are: ${known.map((queue) => queue.name).join(', ') || 'none'}.`);
}

async function openOf(agenda: Agenda, queueId: string, since: string): Promise<Callback[]> {
  const left: Callback[] = [];
  for (let after = since; ; ) {
    const entries = await agenda.entries(queueId, { after, until: END_OF_TIME, limit: PAGE });
    left.push(...(await agenda.read(entries)).filter(({ phase }) => phase !== 'ended'));
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return left;
    after = last.dueKey;
  }
}

function lineOf({ name, isLeaving }: Place, left: readonly Callback[]): string {
  const waiting = left.filter(({ phase }) => phase === 'pending');
  const last = waiting.map(({ checkAt = '' }) => checkAt).sort().at(-1);
  const said = [...(waiting.length > 0 ? [`${waiting.length} waiting for their time, the last until ${last}`] : []), ...(left.length > waiting.length ? [`${left.length - waiting.length} under way`] : [])];
  return `${name}${isLeaving ? ' (out of the settings)' : ''}: ${said.length === 0 ? 'nothing is open.' : `${said.join('; ')}.`}`;
}

async function openClicks(checks: ReturnType<typeof createDueChecks>, store: ReturnType<typeof createCallbackLookUp>): Promise<number> {
  let open = 0;
  for await (const { item } of checks.dueUntil(END_OF_TIME, {})) {
    const callback = item.kind === 'callback' ? await store.findLatest(item.subject) : undefined;
    if (callback?.origin === 'click' && callback.phase !== 'ended') open += 1;
  }
  return open;
}
