import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { CallFrame } from '../journey/call-frame';
import { dueText } from './callback-message';
import { CrmRecord } from './crm-record';

export interface CallbackCardProps {
  callback: ScheduledCallback;
  /** The agent talked to the customer, and says that the number is theirs. */
  onVerify: () => void;
}

/** A callback that reaches the agent now, beside their other calls. */
export function CallbackCard({ callback, onVerify }: CallbackCardProps) {
  const { crmRecord, number, numberVerified, outcome } = callback;
  return (
    <CallFrame call={callback} name="Callback" description={`Promised for ${dueText(callback)}`} open>
      {crmRecord && (
        <Box color="text-body-secondary">
          CRM record: <CrmRecord record={crmRecord} />
        </Box>
      )}
      {outcome?.code === 'handled' && !numberVerified && (
        <Button variant="inline-link" iconName="check" ariaLabel={`${showNumber(number)} is the customer’s number: mark it as verified`} onClick={onVerify}>
          Mark the number as verified
        </Button>
      )}
    </CallFrame>
  );
}
