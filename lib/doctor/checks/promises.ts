import * as v from 'valibot';
import { type Check, idOf, right, standsStill, wrong } from '../finding';

/** The search for lost callbacks begins every five minutes, and a sweep runs each minute. */
const SWEEP_SECONDS = 900;
/** By then the alarm of late callbacks is on. */
const LATE_SECONDS = 600;

const PAUSES = v.object({ everything: v.optional(v.unknown()), queues: v.optional(v.record(v.string(), v.unknown()), {}) });
const SWEEP = v.object({ at: v.string() });

/** Whether somebody looks after what was promised. */
export const promisesCheck: Check = {
  name: 'promises',
  needs: ['dynamodb:GetItem', 'dynamodb:Query'],
  async run({ stack, settings, now }) {
    if (!stack || settings.queues.length === 0) return [];
    const sweep = v.safeParse(SWEEP, await stack.item('tick#resend', 'current'));
    const said = sweep.success && Date.parse(now) - Date.parse(sweep.output.at) < SWEEP_SECONDS * 1000 ? right('The sweep, which finds lost callbacks, runs.') : standsStill(`The sweep, which finds lost callbacks, ${sweep.success ? `last ran at ${sweep.output.at}` : 'has never run'}.`, 'Is its rule enabled? EventBridge, Rules, the stack’s. Look at the log of tick-sweep.', { stack, now });
    const { everything, queues: paused } = v.parse(PAUSES, (await stack.item('pauses', 'current')) ?? {});
    const before = new Date(Date.parse(now) - LATE_SECONDS * 1000).toISOString();
    const late = [];
    for (const { name, arn } of everything ? [] : settings.queues.filter(({ arn }) => !(idOf(arn) in paused))) {
      const { count, isMore } = await stack.late(idOf(arn), before);
      if (count > 0) late.push(wrong(`${isMore ? `More than ${count}` : count} callbacks of ${name} were due more than ten minutes ago, and nobody follows them.`, 'Look at the log of queue-dispatch and tick-sweep, and at the failure queues; saved query "why was a promised callback not made".'));
    }
    return [said, ...late, ...(late.length === 0 ? [right('No promised callback is late.')] : [])];
  },
};
