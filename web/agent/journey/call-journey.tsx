import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { showClock, showDayAndTime, showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { type Call, describeCall, isScheduled } from './describe-call';
import { describeEvent, describeJourneyDetail } from './describe-journey-line';

/** The call's way so far, with the time of each step, and the step it is at now. */
export function CallJourney({ call }: { call: Call }) {
  const username = useAgentName();
  // What is promised may take days; a click takes minutes.
  const showTime = isScheduled(call) ? showDayAndTime : showClock;
  const steps: StepsProps.Step[] = call.journey.map((line) => ({
    status: line.event === 'attempt-failed' ? 'warning' : 'success',
    statusIconAriaLabel: line.event === 'attempt-failed' ? 'Failed' : 'Done',
    annotation: showTime(line.at),
    header: describeEvent(call, line),
    details: describeJourneyDetail(call, line),
  }));
  const last = steps.at(-1);
  if (call.state === 'ended') {
    if (last && call.outcome?.code !== 'handled') last.status = 'stopped';
  } else {
    const { type, text } = describeCall(call, username);
    steps.push({ status: type === 'success' ? 'in-progress' : type, statusIconAriaLabel: 'Now', annotation: 'now', header: text });
  }
  return <Steps steps={steps} ariaLabel={`Steps of the call to ${showNumber(call.number)}`} />;
}
