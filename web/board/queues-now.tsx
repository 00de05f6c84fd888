import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { BoardQueue, PauseView } from '../../lambda/http/board-api-types';
import { showClock, showDayAndTime } from '../page/format';
import type { BoardClient } from './board-client';
import { PauseDialog } from './pause-dialog';
import type { BoardNow } from './use-board';

/** Counts of this and more are not counted on. */
const COUNTED = 100;

/** How each queue stands now, and the pauses of each. */
export function QueuesNow({ client, now: { board, refresh } }: { client: BoardClient; now: BoardNow }) {
  const [chosen, setChosen] = useState<BoardQueue>();
  const total = board?.queues ?? [];
  return (
    <>
      <Table
        header={
          <Header variant="h1" counter={board && `(${total.length})`} description={board ? `As of ${showClock(board.at)}` : undefined}>
            Queues now
          </Header>
        }
        ariaLabels={{ tableLabel: 'Queues now' }}
        items={[...total]}
        trackBy="id"
        loading={!board}
        loadingText="Reading the queues"
        columnDefinitions={[...columns, pauseColumn(board?.paused, setChosen)]}
        contentDensity="comfortable"
        empty={<Box color="text-body-secondary">You supervise no queue of the settings.</Box>}
      />
      {chosen && <PauseDialog client={client} queue={chosen} onClose={() => setChosen(undefined)} onDone={refresh} />}
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

const columns: TableProps.ColumnDefinition<BoardQueue>[] = [
  { id: 'name', header: 'Queue', cell: ({ name }) => name, isRowHeader: true },
  number('Waiting', ({ counts }) => counts.waiting),
  worrying('Overdue', ({ counts }) => counts.overdue),
  worrying('Blocked', ({ blocked }) => blocked),
  number('Being called', ({ counts }) => counts['being-called']),
  number('In talk', ({ counts }) => counts['in-talk']),
  worrying('Missed', ({ counts }) => counts.missed),
  { id: 'voicemails', header: 'Unanswered voicemails', cell: ({ unansweredVoicemails: left }) => (left === undefined ? '–' : left >= COUNTED ? `${COUNTED} or more` : left) },
  { id: 'agents', header: 'Agents free', cell: ({ agents }) => (agents ? `${agents.available} of ${agents.staffed}` : 'Not known') },
];

function pauseColumn(all: PauseView | undefined, choose: (queue: BoardQueue) => void): TableProps.ColumnDefinition<BoardQueue> {
  return {
    id: 'pause',
    header: 'Calls',
    cell: (queue) => (
      <div className="pause-cell">
        {(all ?? queue.paused) ? <StatusIndicator type="stopped">{describePause((all ?? queue.paused)!)}</StatusIndicator> : <StatusIndicator type="success">Go on</StatusIndicator>}
        {!all && (
          <Button variant="inline-link" ariaLabel={`${queue.paused ? 'Let calls go on' : 'Pause calls'}: ${queue.name}`} onClick={() => choose(queue)}>
            {queue.paused ? 'Let calls go on' : 'Pause calls'}
          </Button>
        )}
      </div>
    ),
  };
}

export function describePause({ since, why, by, who }: PauseView): string {
  const whose = { operator: 'the operator', dialback: 'Dialback itself', supervisor: who ?? 'a supervisor' }[by];
  return `Paused by ${whose} since ${showDayAndTime(since)}: ${why}`;
}
