import Button from '@cloudscape-design/components/button';
import type { Dial, OwnOutcome, SayDialOutcomeRequest } from '../../../lambda/http/api-types';
import type { SendResult } from '../../api/send-surely';
import { showClock, showNumber } from '../../page/format';
import type { CallbackQueue } from '../callbacks/use-queues';
import { CallFrame } from '../journey/call-frame';
import { CallNotices } from '../journey/call-notices';
import { OutcomeQuestion } from '../journey/outcome-question';
import { CallMeasures } from './call-measures';

export interface CallCardProps {
  dial: Dial;
  newest: boolean;
  onTakeBack: () => void;
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  /** Those of the agent, once they are known. */
  queues: CallbackQueue[] | undefined;
  onSay: (said: SayDialOutcomeRequest) => Promise<SendResult<Dial>>;
}

/** One call that the agent clicked, with its measures. Until they accept it they may take it back. */
export function CallCard({ dial, newest, onTakeBack, own, queues, onSay }: CallCardProps) {
  return (
    <CallFrame call={dial} name="Call" description={`Asked for at ${showClock(dial.requestedAt)}`} open={newest || dial.state !== 'ended'}>
      {mayBeTakenBack(dial) && (
        <Button variant="inline-link" iconName="undo" ariaLabel={`Take it back: the call to ${showNumber(dial.number)}`} onClick={onTakeBack}>
          Take it back
        </Button>
      )}
      <OutcomeQuestion key={dial.said?.at} call={dial} own={own} queues={queues} onSay={onSay} />
      <CallNotices notices={dial.notices} />
      <CallMeasures measures={dial.measures} />
    </CallFrame>
  );
}

/** Nobody has been called yet, and it is not being taken back already. */
function mayBeTakenBack({ mode, state, notices }: Dial): boolean {
  const isBefore = state === 'dispatching' || state === 'handing-off' || state === 'waiting';
  return mode === 'queued-callback' && isBefore && !notices.some(({ code }) => code === 'being-withdrawn');
}
