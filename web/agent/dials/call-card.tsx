import Button from '@cloudscape-design/components/button';
import type { Dial, SayDialOutcomeRequest } from '../../../lambda/http/api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber } from '../../page/format';
import { CallNotices } from '../journey/call-notices';
import { CallSteps } from '../journey/call-steps';
import { OutcomeQuestion, type OutcomeWords } from '../journey/outcome-question';
import { CallMeasures } from './call-measures';
import { t } from '../../words/t';

export interface CallCardProps extends OutcomeWords {
  dial: Dial;
  onTakeBack: () => void;
  onSay: (said: SayDialOutcomeRequest) => Promise<SendResult<Dial>>;
}

/** What an agent can do with a call that they clicked, and what is known of it. Until they accept it they may take it back. */
export function CallCard({ dial, onTakeBack, own, queues, onSay }: CallCardProps) {
  return (
    <>
      {mayBeTakenBack(dial) && (
        <Button variant="inline-link" iconName="undo" ariaLabel={t('Take it back: the call to {number}', { number: showNumber(dial.number) })} onClick={onTakeBack}>
          {t('Take it back')}
        </Button>
      )}
      <OutcomeQuestion key={dial.said?.at} call={dial} own={own} queues={queues} onSay={onSay} />
      <CallNotices notices={dial.notices} />
      <CallSteps call={dial}>
        <CallMeasures measures={dial.measures} />
      </CallSteps>
    </>
  );
}

/** Nobody has been called yet, and it is not being taken back already. */
function mayBeTakenBack({ mode, state, notices, journey }: Dial): boolean {
  const isAccepted = journey.some(({ event }) => event === 'agent-accepted');
  const isBefore = !isAccepted && (state === 'dispatching' || state === 'handing-off' || state === 'waiting');
  return mode === 'queued-callback' && isBefore && !notices.some(({ code }) => code === 'being-withdrawn');
}
