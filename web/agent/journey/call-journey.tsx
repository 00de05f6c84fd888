import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { JourneyLine } from '../../../lambda/http/api-types';
import { showClock, showDayAndTime, showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { type Call, describeCall, isScheduled } from './describe-call';
import { describeEvent, describeJourneyDetail } from './describe-journey-line';
import { t } from '../../words/t';

/** The journey of the call so far, with the time of each step, and the present step. */
export function CallJourney({ call }: { call: Call }) {
  const username = useAgentName();
  // A promised callback may take days. A click takes minutes.
  const showTime = isScheduled(call) ? showDayAndTime : showClock;
  const steps: StepsProps.Step[] = call.journey.map((line) => ({
    ...statusOf(call, line),
    annotation: showTime(line.at),
    header: describeEvent(call, line),
    details: describeJourneyDetail(call, line),
  }));
  if (call.state !== 'ended') {
    const { type, text } = describeCall(call, username);
    steps.push({ status: type === 'success' ? 'in-progress' : type, statusIconAriaLabel: t('Now'), annotation: 'now', header: text });
  }
  return <Steps steps={steps} ariaLabel={t('Steps of the call to {number}', { number: showNumber(call.number) })} />;
}

function statusOf({ outcome }: Call, { event }: JourneyLine): Pick<StepsProps.Step, 'status' | 'statusIconAriaLabel'> {
  if (event === 'attempt-failed') return { status: 'warning', statusIconAriaLabel: t('Failed') };
  const isInVain = event === 'ended' && outcome?.code !== 'answered' && outcome?.code !== 'reached';
  return { status: isInVain ? 'stopped' : 'success', statusIconAriaLabel: t('Done') };
}
