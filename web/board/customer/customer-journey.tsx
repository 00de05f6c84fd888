import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { ActivityStatus, ActivityView } from '../../../lambda/http/journey-api-types';
import { showDayAndTime } from '../../page/format';
import { useNarrow } from '../../page/use-narrow';
import type { BoardClient } from '../board-client';
import { ContactLines } from './contact-lines';
import { nameOfActivity } from './name-of-activity';
import { useCustomer } from './use-customer';
import { t } from '../../words/t';

/** The columns of a narrow table. */
const NARROW = ['at', 'kind', 'outcome'];
const statuses = (): Record<ActivityStatus, { type: StatusIndicatorProps.Type; text: string }> => ({
  waiting: { type: 'pending', text: t('Waiting') },
  assigning: { type: 'in-progress', text: t('Assigning') },
  assigned: { type: 'in-progress', text: t('Assigned') },
  transferring: { type: 'in-progress', text: t('Transferring') },
  ended: { type: 'success', text: t('Ended') },
  failed: { type: 'warning', text: t('Failed') },
});

/** All that a customer and the company had to do with each other, newest first, and what each contact of it went through. */
export function CustomerJourney({ client, number }: { client: BoardClient; number: string }) {
  const { activities, ofOthers, more, showOlder, failure, loading } = useCustomer(client, number);
  const [opened, setOpened] = useState<ActivityView>();
  const narrow = useNarrow();
  const trouble = failure && <Alert type="error" header={t('The journey could not be read')}>{failure}</Alert>;
  if (!activities) return trouble || <Spinner />;
  return (
    <SpaceBetween size="s">
      {trouble}
      <Table
        variant="embedded"
        contentDensity="compact"
        wrapLines
        columnDefinitions={columnsOf(opened, setOpened).filter(({ id }) => !narrow || NARROW.includes(id!))}
        items={[...activities]}
        trackBy="id"
        ariaLabels={{ tableLabel: t('All of this customer') }}
        empty={t('Nothing that you may see is known of this customer.')}
        footer={
          <SpaceBetween size="xs">
            {more && <Button variant="inline-link" loading={loading} onClick={showOlder}>{t('Show older')}</Button>}
            {ofOthers > 0 && <Box color="text-body-secondary">{t('{count} more are of queues or agents that are not yours to see.', { count: ofOthers })}</Box>}
          </SpaceBetween>
        }
      />
      {opened && <ContactLines key={opened.id} client={client} contactIds={opened.contactIds} />}
    </SpaceBetween>
  );
}

function columnsOf(opened: ActivityView | undefined, open: (activity: ActivityView | undefined) => void): TableProps.ColumnDefinition<ActivityView>[] {
  return [
    { id: 'at', header: t('When'), cell: ({ at }) => showDayAndTime(at), isRowHeader: true },
    {
      id: 'kind',
      header: t('What'),
      cell: (activity) => {
        const isOpen = opened?.id === activity.id;
        const name = nameOfActivity(activity.kind);
        if (activity.contactIds.length === 0) return name;
        return (
          <Button variant="inline-link" ariaExpanded={isOpen} onClick={() => open(isOpen ? undefined : activity)}>
            {name}
          </Button>
        );
      },
    },
    { id: 'status', header: t('Status'), cell: ({ status }) => <StatusIndicator type={statuses()[status].type}>{statuses()[status].text}</StatusIndicator> },
    { id: 'agent', header: t('Agent'), cell: ({ agent }) => agent ?? '–' },
    { id: 'queue', header: t('Queue'), cell: ({ queue }) => queue?.name ?? '–' },
    { id: 'outcome', header: t('What came of it'), cell: ({ outcome, note }) => [outcome?.sentence, note && `“${note}”`].filter(Boolean).join(' ') || '–' },
  ];
}
