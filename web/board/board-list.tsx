import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { BoardCallback, BoardQueue } from '../../lambda/http/board-api-types';
import { Beside } from '../page/beside';
import { ActionDialog } from './action-dialog';
import { type ActionKind, actions } from './actions';
import type { BoardClient } from './board-client';
import { BoardFilters } from './board-filters';
import { CallbackDetails } from './callback-details';
import { CallbackRows } from './callback-rows';
import { useChosen } from './use-chosen';
import { SavedViews } from './saved-views';
import { useRows } from './use-rows';
import { useSave } from './use-save';
import { useView } from './use-view';
import { t } from '../words/t';

/** Every callback of the supervised queues that is open or missed: filters, rows, and what is done with one or with many. */
export function BoardList({ client, queues, onDone }: { client: BoardClient; queues: readonly BoardQueue[]; onDone: () => void }) {
  const [view, change] = useView();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const rows = useRows(client, view, range);
  const chosen = useChosen(client, view);
  const file = useSave(() => client.file(view), 'callbacks.csv');
  const [opened, setOpened] = useState<BoardCallback>();
  const [asked, setAsked] = useState<{ kind: ActionKind; of: readonly BoardCallback[] }>();
  const failure = rows.failure ?? chosen.failure ?? file.failure;
  const done = () => {
    void rows.read();
    onDone();
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={rows.loading ? undefined : `(${rows.total})`}
          description={t('{count} of {all} chosen', { count: chosen.count, all: rows.total })}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {/* Both are always there: a button that becomes wider would move the rows. */}
              <Button loading={chosen.busy} disabled={rows.total === 0} onClick={() => void chosen.all()}>{t('Choose all')}</Button>
              <Button disabled={chosen.count === 0} onClick={chosen.none}>{t('Choose none')}</Button>
              <ButtonDropdown disabled={chosen.count === 0} items={actions().map(({ kind, label }) => ({ id: kind, text: label }))} onItemClick={({ detail }) => setAsked({ kind: detail.id as ActionKind, of: chosen.callbacks })}>
                {t('Do with the chosen')}
              </ButtonDropdown>
              <SavedViews view={view} onView={change} />
              <Button iconName="download" loading={file.busy} disabled={rows.total === 0} onClick={() => void file.save()}>
                {t('Export')}
              </Button>
            </SpaceBetween>
          }
        >
          {t('Callbacks')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <BoardFilters view={view} queues={queues} onChange={change} />
        <CallbackRows rows={rows} view={view} chosen={chosen} onView={change} onRange={setRange} onOpen={setOpened} />
        {rows.loading && <StatusIndicator type="loading">{t('Reading the callbacks')}</StatusIndicator>}
      </SpaceBetween>
      <Beside>{failure && <Alert type="error" header={t('Not up to date')}>{failure}</Alert>}</Beside>
      {opened && <CallbackDetails client={client} callback={opened} onClose={() => setOpened(undefined)} onAsk={(kind) => setAsked({ kind, of: [opened] })} />}
      {asked && <ActionDialog client={client} queues={queues} kind={asked.kind} callbacks={asked.of} onClose={() => setAsked(undefined)} onDone={done} />}
    </Container>
  );
}
