import Box from '@cloudscape-design/components/box';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { CallFrame } from '../journey/call-frame';
import { dueText } from './callback-message';
import { CrmRecord } from './crm-record';

/** A callback that reaches the agent now, beside their other calls. */
export function CallbackCard({ callback }: { callback: ScheduledCallback }) {
  return (
    <CallFrame call={callback} name="Callback" description={`Promised for ${dueText(callback)}`} open>
      {callback.crmRecord && (
        <Box color="text-body-secondary">
          CRM record: <CrmRecord record={callback.crmRecord} />
        </Box>
      )}
    </CallFrame>
  );
}
