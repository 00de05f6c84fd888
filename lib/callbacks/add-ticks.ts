import type { Construct } from 'constructs';
import type { DialbackFunction } from '../function/dialback-function';
import { MinuteSchedule } from '../function/minute-schedule';
import { createTickDispatch } from './create-tick-dispatch';
import { createTickSweep } from './create-tick-sweep';
import type { Foundation, Dialling } from './foundation';

/** Adds the functions that run each minute. */
export function addTicks(scope: Construct, foundation: Foundation, dialling: Dialling): DialbackFunction[] {
  const { alarmTopic } = foundation;
  const tickDispatch = createTickDispatch(scope, foundation);
  const tickSweep = createTickSweep(scope, foundation, dialling);
  new MinuteSchedule(scope, 'Tick', {
    handler: tickDispatch.lambda,
    description: 'Dispatches promised callbacks at their due time',
    impact: 'Customers who were promised a callback are not called while nothing dispatches it.',
    alarmTopic,
  });
  new MinuteSchedule(scope, 'Sweep', {
    handler: tickSweep.lambda,
    description: 'Settles callbacks without news, and gives agents back to routing',
    impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
    alarmTopic,
  });
  return [tickDispatch, tickSweep];
}
