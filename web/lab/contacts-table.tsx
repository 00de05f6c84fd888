import Box from '@cloudscape-design/components/box';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { LabContact } from '../../local/lab-types';
import { showDayAndClock, showNumber } from '../page/format';
import { t } from '../words/t';

const columns = (): TableProps.ColumnDefinition<LabContact>[] => [
  { id: 'contact', header: t('Contact'), cell: ({ contactId }) => <code title={contactId}>{contactId.slice(0, 8)}</code>, isRowHeader: true },
  { id: 'began', header: t('Began'), cell: ({ initiatedAt }) => showDayAndClock(initiatedAt) },
  { id: 'method', header: t('Method'), cell: ({ initiationMethod }) => initiationMethod },
  { id: 'number', header: t('Number'), cell: ({ number }) => showNumber(number) },
  { id: 'state', header: t('State'), cell: ({ state }) => state },
  { id: 'where', header: t('Queue, agent'), cell: ({ queue, agent }) => [queue, agent].filter(Boolean).join(', ') || '–' },
  { id: 'previous', header: t('Came from'), cell: ({ previousContactId }) => (previousContactId ? <code title={previousContactId}>{previousContactId.slice(0, 8)}</code> : '–') },
  { id: 'ended', header: t('Ended'), cell: ({ disconnectedAt, disconnectReason }) => (disconnectedAt ? `${showDayAndClock(disconnectedAt)} ${disconnectReason ?? ''}` : '–') },
];

/** The instance's contacts, newest first. */
export function ContactsTable({ contacts }: { contacts: LabContact[] }) {
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      ariaLabels={{ tableLabel: t('Contacts') }}
      columnDefinitions={columns()}
      items={contacts}
      trackBy="contactId"
      empty={<Box color="text-body-secondary">{t('No contact yet. Click a number on the agent’s page, or call the instance from a phone.')}</Box>}
    />
  );
}
