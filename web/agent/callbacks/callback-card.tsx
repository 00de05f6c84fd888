import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { OwnOutcome, SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber } from '../../page/format';
import { CallFrame } from '../journey/call-frame';
import { OutcomeQuestion } from '../journey/outcome-question';
import { dueText } from './callback-message';
import { CrmRecord } from './crm-record';

export interface CallbackCardProps {
  callback: ScheduledCallback;
  /** The agent talked to the customer, and says that the number is theirs. */
  onVerify: () => void;
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  onSay: (said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
}

/** A callback that reaches the agent now, beside their other calls. */
export function CallbackCard({ callback, onVerify, own, onSay }: CallbackCardProps) {
  const { crmRecord, number, numberVerified, outcome } = callback;
  return (
    <CallFrame call={callback} name="Callback" description={`Promised for ${dueText(callback)}`} open>
      <OutcomeQuestion key={callback.said?.at} call={callback} own={own} onSay={onSay} />
      {crmRecord && (
        <Box color="text-body-secondary">
          CRM record: <CrmRecord record={crmRecord} />
        </Box>
      )}
      {(outcome?.code === 'answered' || outcome?.code === 'reached') && !numberVerified && (
        <Button variant="inline-link" iconName="check" ariaLabel={`${showNumber(number)} is the customer’s number: mark it as verified`} onClick={onVerify}>
          Mark the number as verified
        </Button>
      )}
    </CallFrame>
  );
}
