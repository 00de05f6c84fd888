import Tabs from '@cloudscape-design/components/tabs';
import { memo } from 'react';
import type { LabState } from '../../local/lab-types';
import { usePhoneNumbers } from '../page/phone-numbers';
import { ContactsTable } from './contacts-table';
import { FactsTable } from './facts-table';
import { t } from '../words/t';

/** The contents of the instance and the stack: contacts, queues, numbers, functions, alarms. */
export const InstanceTabs = memo(function InstanceTabs(state: Pick<LabState, 'contacts' | 'queues' | 'numbers' | 'functions' | 'alarms'>) {
  usePhoneNumbers();
  return (
    <Tabs
      ariaLabel={t('What the instance holds')}
      variant="container"
      tabs={[
        { id: 'contacts', label: `${t('Contacts')} (${state.contacts.length})`, content: <ContactsTable contacts={state.contacts} /> },
        { id: 'queues', label: t('Queues'), content: <FactsTable label={t('Queues')} items={state.queues.map((queue) => ({ ...queue, waiting: queue.line.length }))} columns={{ name: t('Queue'), kind: t('Kind'), waiting: t('Waiting') }} /> },
        { id: 'numbers', label: t('Numbers'), content: <FactsTable label={t('Numbers')} items={state.numbers} columns={{ number: t('Number'), description: t('What it is for'), flow: t('Flow') }} /> },
        {
          id: 'functions',
          label: t('Functions'),
          content: <FactsTable label={t('Functions')} items={state.functions} columns={{ name: t('Function'), invocations: t('Invocations'), failures: t('Failures') }} />,
        },
        { id: 'alarms', label: t('Alarms'), content: <FactsTable label={t('Alarms')} items={state.alarms} columns={{ name: t('Alarm'), description: t('Who is hurt, and what to do') }} /> },
      ]}
    />
  );
});
