import Box from '@cloudscape-design/components/box';
import type { AgentDeskView, LabQueue } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { CallButtons } from './call-buttons';
import { CallOnDesk } from './call-on-desk';
import { HeardText } from './heard-text';
import { phoneOfDesk } from './lab-phone';
import { t } from '../words/t';

export interface SoftphoneCallProps {
  desk: AgentDeskView;
  queues: LabQueue[];
  lab: Lab;
}

/** The call on a simulated desk: the other party, what was heard, and the buttons. */
export function SoftphoneCall({ desk, queues, lab }: SoftphoneCallProps) {
  const { view, press } = phoneOfDesk(desk, queues, lab);
  if (!view.call) {
    return (
      <div className="desk">
        <Box color="text-body-secondary" textAlign="center">
          {desk.loggedIn ? t('No call. Calls are offered here.') : t('You are not logged in.')}
        </Box>
        {view.status?.wrappingUp && <CallButtons call={undefined} press={press} />}
      </div>
    );
  }
  return (
    <CallOnDesk call={view.call}>
      <HeardText heard={view.call.heard} />
      <CallButtons call={view.call} press={press} />
    </CallOnDesk>
  );
}
