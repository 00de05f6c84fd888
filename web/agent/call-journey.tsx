import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { Dial } from '../../lambda/http/api-types';
import { showClock, showNumber } from '../page/format';
import { describeDial, describeEvent, describeJourneyDetail } from './describe-dial';

/** The call's way so far, with the time of each step, and the step it is at now. */
export function CallJourney({ dial }: { dial: Dial }) {
  const steps: StepsProps.Step[] = dial.journey.map((line) => ({
    status: 'success',
    statusIconAriaLabel: 'Done',
    annotation: showClock(line.at),
    header: describeEvent(line.event),
    details: describeJourneyDetail(line),
  }));
  const last = steps.at(-1);
  if (dial.state === 'ended') {
    if (last && dial.outcome?.code !== 'handled') last.status = 'stopped';
  } else {
    const { type, text } = describeDial(dial);
    steps.push({ status: type === 'success' ? 'in-progress' : type, statusIconAriaLabel: 'Now', annotation: 'now', header: text });
  }
  return <Steps steps={steps} ariaLabel={`Steps of the call to ${showNumber(dial.number)}`} />;
}
