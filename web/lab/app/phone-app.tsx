import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useMemo, useState } from 'react';
import type { LabAppQueue, LabPhone } from '../../../local/lab-types';
import { showNumber } from '../../page/format';
import type { Lab } from '../use-lab';
import { createAppClient } from './app-client';
import { CallInScreen } from './call-in-screen';
import { CallbackScreen } from './callback-screen';
import { WaitText } from './wait-text';
import { t } from '../../words/t';

export interface PhoneAppProps {
  phone: LabPhone;
  queues: LabAppQueue[];
  lab: Lab;
}

/** The company's app on one phone. It sends no request until it is opened. */
export function PhoneApp(props: PhoneAppProps) {
  const [open, setOpen] = useState(false);
  if (props.queues.length === 0) return null;
  return (
    <ExpandableSection
      headerText={t('The company’s app')}
      headerAriaLabel={t('The company’s app on {number}', { number: showNumber(props.phone.number) })}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && <AppScreen {...props} />}
    </ExpandableSection>
  );
}

function AppScreen({ phone, queues, lab }: PhoneAppProps) {
  const client = useMemo(() => createAppClient('/lab', phone.number), [phone.number]);
  const [queueId, setQueueId] = useState(queues[0]!.id);
  const options = queues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SpaceBetween size="s">
      <div className="form-columns">
        <FormField label={t('Team')}>
          <Select options={options} selectedOption={options.find(({ value }) => value === queueId)!} onChange={({ detail }) => setQueueId(detail.selectedOption.value!)} />
        </FormField>
        <WaitText key={queueId} client={client} queueId={queueId} />
      </div>
      <Tabs
        ariaLabel={t('Who calls')}
        tabs={[
          { id: 'callback', label: t('Call me back'), content: <CallbackScreen client={client} phone={phone} queueId={queueId} now={lab.now} /> },
          { id: 'call-in', label: t('I call'), content: <CallInScreen client={client} phone={phone} queueId={queueId} lab={lab} /> },
        ]}
      />
    </SpaceBetween>
  );
}
