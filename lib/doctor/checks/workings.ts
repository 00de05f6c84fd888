import * as v from 'valibot';
import { version } from '../../../package.json';
import { type Check, type DeployedParts, notKnown, right, type Said, standsStill, wrong } from '../finding';

/** A tick reads 75 seconds ahead, each minute: later than this it has stood still. */
const LATE_SECONDS = 180;

const CURSOR = v.object({ reached: v.optional(v.string(), '') });
const PAUSED = v.object({ since: v.string(), why: v.string(), by: v.string() });
const PAUSES = v.object({ everything: v.optional(PAUSED), queues: v.optional(v.record(v.string(), PAUSED), {}) });

/** Whether what runs by itself runs. */
export const workingsCheck: Check = {
  name: 'workings',
  needs: ['dynamodb:GetItem', 'sqs:ListQueues', 'sqs:GetQueueAttributes'],
  async run({ stack, settings, now }) {
    if (!stack) return [notKnown(`There is no stack ${settings.stackName} yet.`, 'npm run deploy')];
    const pauses = v.parse(PAUSES, (await stack.item('pauses', 'current')) ?? {});
    const said: Said[] = [versionOf(stack.output('Version'))];
    if (pauses.everything) said.push(wrong(`All calls have been paused since ${pauses.everything.since}: ${pauses.everything.why}`, 'npm run resume, once the reason is gone'));
    for (const [queueId, { since, why }] of Object.entries(pauses.queues)) {
      const name = settings.queues.find(({ arn }) => arn.endsWith(`/${queueId}`))?.name ?? queueId;
      said.push(wrong(`Callbacks of ${name} have been paused since ${since}: ${why}`, `npm run resume -- --queue "${name}"`));
    }
    if (said.length === 1) said.push(right('Nothing is paused.'));
    said.push(pauses.everything ? notKnown('The tick stands still while all is paused.', 'npm run resume') : tick(v.parse(CURSOR, (await stack.item('tick#dispatch', 'current')) ?? {}).reached, { stack, now }));
    const full = Object.entries(await stack.failures()).filter(([, messages]) => messages > 0);
    said.push(...full.map(([queue, messages]) => wrong(`The failure queue ${queue} holds ${messages} messages.`, 'docs/operator/deploy.md, alarm …/NotEmpty: read a message, find the cause, purge the queue.')));
    if (full.length === 0) said.push(right('No failure queue holds a message.'));
    return said;
  },
};

function versionOf(deployed: string | undefined): Said {
  if (deployed === version) return right(`The stack runs version ${version}, as this copy of Dialback is.`);
  return notKnown(`The stack runs ${deployed === undefined ? 'a version that did not say which it is' : `version ${deployed}`}, and this copy of Dialback is version ${version}: it may find fault with what is right.`, 'npm run deploy, or run the doctor of that version (docs/operator/upgrade.md)');
}

function tick(reached: string, { stack, now }: { stack: DeployedParts; now: string }): Said {
  if (reached === '') return standsStill('The tick, which brings promised callbacks, has never run.', 'Is its rule enabled? EventBridge, Rules, the stack’s. Look at the log of tick-dispatch.', { stack, now });
  const lateSeconds = (Date.parse(now) - Date.parse(reached.split('#')[0]!)) / 1000;
  if (lateSeconds > LATE_SECONDS) return standsStill(`The tick, which brings promised callbacks, came no further than ${reached.split('#')[0]}.`, 'Is its rule enabled? Look at the log of tick-dispatch.', { stack, now });
  return right('The tick runs.');
}
