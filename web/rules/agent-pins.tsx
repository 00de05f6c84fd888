import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { AgentPins as Pins } from '../../lambda/http/rule-api-types';
import { showDayAndTime } from '../page/format';
import { pollSeconds } from '../page/poll-seconds';
import { useReading } from '../page/use-reading';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';
import { t } from '../words/t';

/** The PINs with which agents call restricted destinations: who has one, and whose is locked. @param onReleased tells the log */
export function AgentPins({ client, onReleased }: { client: RulesClient; onReleased: (userId: string) => void }) {
  const [agents, setAgents] = useState<Pins['agents']>();
  const { busy, failure, run } = useTask();
  const { failure: unread, read } = useReading(async () => setAgents(await client.pins()), pollSeconds.rules);
  const release = (userId: string) =>
    run(async () => {
      await client.releasePin(userId);
      onReleased(`${userId} ${Date.now()}`);
      await read();
    });
  return (
    <Table
      ariaLabels={{ tableLabel: t('PINs of agents') }}
      header={
        <SpaceBetween size="s">
          <Header variant="h2" description={t('With their PIN, agents call the destinations that your settings restrict. Who forgot it, or tried too often, sets another once you have taken it away.')}>
            {t('PINs')}
          </Header>
          {(failure ?? unread) && <Alert type="error">{failure ?? unread}</Alert>}
        </SpaceBetween>
      }
      items={agents ?? []}
      trackBy="userId"
      loading={!agents && !unread}
      loadingText={t('Reading who has a PIN')}
      empty={<Box color="text-body-secondary">{agents && t('No agent has set a PIN.')}</Box>}
      columnDefinitions={[
        { id: 'agent', header: t('Agent'), cell: ({ username }) => username, isRowHeader: true },
        { id: 'set', header: t('Set on'), cell: ({ setAt }) => showDayAndTime(setAt) },
        { id: 'state', header: t('State'), cell: ({ locked }) => (locked ? <StatusIndicator type="warning">{t('Locked')}</StatusIndicator> : <StatusIndicator type="success">{t('In use')}</StatusIndicator>) },
        { id: 'release', header: t('Change'), cell: ({ userId, username }) => <Button wrapText={false} disabled={busy} ariaLabel={t('Take away the PIN of {username}', { username })} onClick={() => release(userId)}>{t('Take away')}</Button> },
      ]}
    />
  );
}
