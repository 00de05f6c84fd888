import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { BoardQueue, PauseView } from '../../lambda/http/board-api-types';
import { showClock } from '../page/format';
import type { BoardClient } from './board-client';
import { describePause } from './describe-pause';
import { PauseDialog } from './pause-dialog';
import type { BoardNow } from './use-board';
import { t } from '../words/t';

/** Counts of this and more are not counted on. */
const COUNTED = 100;

/** How each queue stands now, and the pauses of each. */
export function QueuesNow({ client, now: { board, read } }: { client: BoardClient; now: BoardNow }) {
  const [chosen, setChosen] = useState<BoardQueue>();
  const total = board?.queues ?? [];
  return (
    <>
      <Table
        header={
          <Header variant="h1" counter={board && `(${total.length})`} description={board ? t('As of {time}', { time: showClock(board.at) }) : undefined}>
            {t('Queues now')}
          </Header>
        }
        ariaLabels={{ tableLabel: t('Queues now') }}
        items={[...total]}
        trackBy="id"
        loading={!board}
        loadingText={t('Reading the queues')}
        columnDefinitions={[...columns(), pauseColumn(board?.paused, setChosen)]}
        contentDensity="comfortable"
        empty={<Box color="text-body-secondary">{t('You supervise no queue of the settings.')}</Box>}
      />
      {chosen && <PauseDialog client={client} queue={chosen} onClose={() => setChosen(undefined)} onDone={() => void read()} />}
    </>
  );
}

const number = (header: string, value: (queue: BoardQueue) => number): TableProps.ColumnDefinition<BoardQueue> => ({ id: header, header, cell: (queue) => value(queue) });

/** A number that somebody should see to. */
const worrying = (header: string, value: (queue: BoardQueue) => number): TableProps.ColumnDefinition<BoardQueue> => ({
  id: header,
  header,
  cell: (queue) => (value(queue) > 0 ? <StatusIndicator type="warning">{value(queue)}</StatusIndicator> : 0),
});

const columns = (): TableProps.ColumnDefinition<BoardQueue>[] => [
  { id: 'name', header: t('Queue'), cell: ({ name }) => name, isRowHeader: true },
  number(t('Waiting'), ({ counts }) => counts.waiting),
  worrying(t('Overdue'), ({ counts }) => counts.overdue),
  worrying(t('Blocked'), ({ blocked }) => blocked),
  number(t('Being called'), ({ counts }) => counts['being-called']),
  number(t('In talk'), ({ counts }) => counts['in-talk']),
  worrying(t('Missed'), ({ counts }) => counts.missed),
  { id: 'voicemails', header: t('Unanswered voicemails'), cell: ({ unansweredVoicemails: left }) => (left === undefined ? '–' : left >= COUNTED ? t('{count} or more', { count: COUNTED }) : left) },
  { id: 'agents', header: t('Agents free'), cell: ({ agents }) => (agents ? t('{count} of {all}', { count: agents.available, all: agents.staffed }) : t('Not known')) },
];

function pauseColumn(all: PauseView | undefined, choose: (queue: BoardQueue) => void): TableProps.ColumnDefinition<BoardQueue> {
  return {
    id: 'pause',
    header: t('Calls'),
    cell: (queue) => (
      <div className="pause-cell">
        <CallsOf pause={all ?? queue.paused} />
        {!all && (
          <Button variant="inline-link" ariaLabel={`${queue.paused ? t('Let calls go on') : t('Pause calls')}: ${queue.name}`} onClick={() => choose(queue)}>
            {queue.paused ? t('Let calls go on') : t('Pause calls')}
          </Button>
        )}
      </div>
    ),
  };
}

/** Calls of a queue go on, or are paused. It says why in one line, since the rows below must not move for it: all of it stands in the tooltip, and where somebody lets calls go on. */
function CallsOf({ pause }: { pause: PauseView | undefined }) {
  if (!pause) return <StatusIndicator type="success">{t('Go on')}</StatusIndicator>;
  const words = describePause(pause);
  return (
    <div className="at-most-one-line" title={words}>
      <StatusIndicator type="stopped">{words}</StatusIndicator>
    </div>
  );
}
