import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { BoardCallback, BoardState } from '../../lambda/http/board-api-types';
import { showDayAndTime, showTimeIn, showZone } from '../page/format';
import { ORIGINS, type Order, STATES } from './board-view';

export interface Column {
  head: string;
  /** The order of the list that a click on the head asks for. */
  order?: Order;
  cell: (callback: BoardCallback) => ReactNode;
}

const TYPES: Record<BoardState, StatusIndicatorProps.Type> = { waiting: 'pending', overdue: 'warning', 'being-called': 'in-progress', 'in-talk': 'success', missed: 'error' };

/** A line, and a smaller one beneath. Long texts are cut, and told whole by the title. */
function twoLines(line: string, beneath: string): ReactNode {
  return (
    <span title={[line, beneath].filter(Boolean).join('\n')}>
      {line}
      <small>{beneath}</small>
    </span>
  );
}

/** The columns of the list. The first is the row's own. */
export const COLUMNS: readonly Column[] = [
  { head: 'Customer', order: 'number', cell: ({ number }) => number },
  { head: 'Status', cell: ({ state, lastOutcome }) => <span title={lastOutcome?.sentence}><StatusIndicator type={TYPES[state]}>{STATES[state]}</StatusIndicator><small>{lastOutcome?.sentence ?? ''}</small></span> },
  { head: 'Due', order: 'due', cell: ({ dueAt, dueLocal }) => twoLines(showDayAndTime(dueAt), `${showTimeIn(dueLocal.zone, dueAt)} in ${showZone(dueLocal.zone)}`) },
  { head: 'Queue', cell: ({ queue }) => queue.name },
  { head: 'Owner', order: 'owner', cell: ({ owner }) => owner ?? 'Any agent' },
  { head: 'Attempts', order: 'attempts', cell: ({ failedAttempts, retriesLeft }) => twoLines(`${failedAttempts} failed`, `${retriesLeft} left`) },
  { head: 'Next', cell: nextOf },
  { head: 'Promised', order: 'requested', cell: ({ requestedAt, requestedBy, origin }) => twoLines(showDayAndTime(requestedAt), requestedBy ? `by ${requestedBy}` : ORIGINS[origin]) },
  { head: 'Note', cell: ({ comment = '' }) => <span title={comment}>{comment}</span> },
];

function nextOf({ state, nextAt, purgeAt }: BoardCallback): ReactNode {
  if (state === 'missed') return 'Nobody calls';
  if (state === 'in-talk') return 'The talk goes on';
  const until = `until ${showDayAndTime(purgeAt)}`;
  return nextAt ? twoLines(showDayAndTime(nextAt), until) : twoLines('An agent takes it', until);
}
