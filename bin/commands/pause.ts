import { parseArgs } from 'node:util';
import { createPauseSwitch } from '../../lambda/pauses/adapters/dynamodb-pauses';
import { type Pause, type Pauses, pauseOf } from '../../lambda/pauses/domain/pause';
import type { CheckedSettings } from '../../lib/settings/settings';
import { type Command, queueIdOf } from './command';
import { openStack, openTable } from './deployed-stack';

const NO_REASON = 'The operator gave no reason.';
const shared = { queue: { type: 'string' }, settings: { type: 'string', default: 'settings.ts' } } as const;

/** `npm run pause [-- --queue NAME] [--why SENTENCE] [--settings FILE]`: nothing is placed from now on. */
export const pause: Command = async (argv, { print, now }) => {
  const { values } = parseArgs({ args: argv, options: { ...shared, why: { type: 'string', default: NO_REASON } } });
  const stack = await openStack(values.settings);
  const queueId = idOfQueue(stack.settings, values.queue);
  const switches = switchOf(stack);
  await switches.pause({ since: now(), why: values.why, by: 'operator' }, queueId);
  linesOf(await switches.read(), stack.settings).forEach(print);
  print('What stands in line at Connect already is still offered to agents. Promises wait; clicks are refused. `npm run resume` ends it.');
};

/** `npm run resume [-- --queue NAME] [--settings FILE]`: calls go on. */
export const resume: Command = async (argv, { print }) => {
  const { values } = parseArgs({ args: argv, options: shared });
  const stack = await openStack(values.settings);
  const queueId = idOfQueue(stack.settings, values.queue);
  const switches = switchOf(stack);
  const before = await switches.read();
  await switches.resume(queueId);
  const what = values.queue === undefined ? 'Calls' : `Callbacks of ${values.queue}`;
  const ended = values.queue === undefined ? before.all : before.queues[queueId!];
  print(ended ? `${what} go on. They were paused since ${ended.since}: ${ended.why}` : `${what} were not paused.`);
  linesOf(await switches.read(), stack.settings).forEach(print);
};

function switchOf(stack: Awaited<ReturnType<typeof openStack>>) {
  const { client, TableName } = openTable(stack);
  return createPauseSwitch(client, TableName);
}

/** @throws Error that names the queues there are. */
function idOfQueue({ queues }: CheckedSettings, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const queue = queues.find((one) => one.name === name);
  if (!queue) throw new Error(`The settings name no queue "${name}". ${queues.length > 0 ? `They name: ${queues.map((one) => one.name).join(', ')}.` : 'They name none.'}`);
  return queueIdOf(queue.arn);
}

/** What is paused, a line each. */
function linesOf(pauses: Pauses, { queues }: CheckedSettings): string[] {
  if (pauses.all) return [`All calls have been paused since ${told(pauses.all)}`];
  return queues.flatMap(({ name, arn }) => {
    const paused = pauseOf(pauses, queueIdOf(arn));
    return paused ? [`Callbacks of ${name} have been paused since ${told(paused)}`] : [];
  });
}

function told({ since, why, by, who }: Pause): string {
  const whose = { operator: '', dialback: ', by Dialback itself', supervisor: `, by ${who ?? 'a supervisor'}` }[by];
  return `${since}${whose}: ${why}`;
}
