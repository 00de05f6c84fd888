import Tabs from '@cloudscape-design/components/tabs';
import { memo } from 'react';
import type { LabState } from '../../local/lab-types';
import { usePhoneNumbers } from '../page/phone-numbers';
import { ContactsTable } from './contacts-table';
import { FactsTable } from './facts-table';

/** The contents of the instance and the stack: contacts, queues, numbers, functions, alarms. */
export const InstanceTabs = memo(function InstanceTabs(state: Pick<LabState, 'contacts' | 'queues' | 'numbers' | 'functions' | 'alarms'>) {
  usePhoneNumbers();
  return (
    <Tabs
      ariaLabel="What the instance holds"
      variant="container"
      tabs={[
        { id: 'contacts', label: `Contacts (${state.contacts.length})`, content: <ContactsTable contacts={state.contacts} /> },
        { id: 'queues', label: 'Queues', content: <FactsTable label="Queues" items={state.queues} columns={{ name: 'Queue', kind: 'Kind', waiting: 'Waiting' }} /> },
        { id: 'numbers', label: 'Numbers', content: <FactsTable label="Numbers" items={state.numbers} columns={{ number: 'Number', description: 'What it is for', flow: 'Flow' }} /> },
        {
          id: 'functions',
          label: 'Functions',
          content: <FactsTable label="Functions" items={state.functions} columns={{ name: 'Function', invocations: 'Invocations', failures: 'Failures' }} />,
        },
        { id: 'alarms', label: 'Alarms', content: <FactsTable label="Alarms" items={state.alarms} columns={{ name: 'Alarm', description: 'Who is hurt, and what to do' }} /> },
      ]}
    />
  );
});
