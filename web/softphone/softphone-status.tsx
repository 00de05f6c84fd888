import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { AgentDeskView } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { describeDeskStatus } from './describe-desk';
import { t } from '../words/t';

export interface SoftphoneStatusProps {
  desk: AgentDeskView;
  statuses: string[];
  lab: Lab;
}

/** The choice of a status. During a call, the choice takes effect after the call. */
export function SoftphoneStatus({ desk, statuses, lab }: SoftphoneStatusProps) {
  if (!desk.loggedIn) {
    return (
      <Button fullWidth onClick={() => lab.act(lab.client.agent(desk.username, 'login'))}>
        {t('Log in to take calls')}
      </Button>
    );
  }
  return (
    <FormField label={t('Status')} description={desk.nextStatus && t('{status} once this call is over', { status: desk.nextStatus })}>
      <Select
        selectedOption={{ value: desk.status, label: describeDeskStatus(desk.status) }}
        options={statuses.map((status) => ({ value: status, label: status }))}
        onChange={({ detail }) => lab.act(lab.client.agent(desk.username, 'status', { status: detail.selectedOption.value! }))}
      />
    </FormField>
  );
}
