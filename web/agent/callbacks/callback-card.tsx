import Button from '@cloudscape-design/components/button';
import type { SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber } from '../../page/format';
import { CallSteps } from '../journey/call-steps';
import { OutcomeQuestion, type OutcomeWords } from '../journey/outcome-question';
import { t } from '../../words/t';

export interface CallbackCardProps extends OutcomeWords {
  callback: ScheduledCallback;
  /** The agent talked to the customer, and says that the number is theirs. */
  onVerify: () => void;
  onSay: (said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
}

/** What an agent can do with a callback that reaches them now, beside their other calls. */
export function CallbackCard({ callback, onVerify, own, onSay }: CallbackCardProps) {
  const { number, numberVerified, outcome } = callback;
  return (
    <>
      <OutcomeQuestion key={callback.said?.at} call={callback} own={own} onSay={onSay} />
      {(outcome?.code === 'answered' || outcome?.code === 'reached') && !numberVerified && (
        <Button variant="inline-link" iconName="check" ariaLabel={t('{number} is the customer’s number: mark it as verified', { number: showNumber(number) })} onClick={onVerify}>
          {t('Mark the number as verified')}
        </Button>
      )}
      <CallSteps call={callback} />
    </>
  );
}
