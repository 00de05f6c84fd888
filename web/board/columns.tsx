import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { BoardCallback, BoardState } from '../../lambda/http/board-api-types';
import { showDayAndTime, showTimeIn, showZone } from '../page/format';
import { type Order, origins, states } from './board-view';
import { t } from '../words/t';

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
export const columns = (): readonly Column[] => [
  { head: t('Customer'), order: 'number', cell: ({ number }) => number },
  { head: t('Status'), cell: ({ state, lastOutcome }) => <span title={lastOutcome?.sentence}><StatusIndicator type={TYPES[state]}>{states()[state]}</StatusIndicator><small>{lastOutcome?.sentence ?? ''}</small></span> },
  { head: t('Due'), order: 'due', cell: ({ dueAt, dueLocal }) => twoLines(showDayAndTime(dueAt), t('{time} in {zone}', { time: showTimeIn(dueLocal.zone, dueAt), zone: showZone(dueLocal.zone) })) },
  { head: t('Queue'), cell: ({ queue }) => queue.name },
  { head: t('Owner'), order: 'owner', cell: ({ owner }) => owner ?? t('Any agent') },
  { head: t('Attempts'), order: 'attempts', cell: ({ failedAttempts, retriesLeft }) => twoLines(t('{count} failed', { count: failedAttempts }), t('{count} left', { count: retriesLeft })) },
  { head: t('Next'), cell: nextOf },
  { head: t('Promised'), order: 'requested', cell: ({ requestedAt, requestedBy, origin }) => twoLines(showDayAndTime(requestedAt), requestedBy ? t('by {requestedBy}', { requestedBy }) : (origins()[origin] ?? origin)) },
  { head: t('Note'), cell: ({ comment = '' }) => <span title={comment}>{comment}</span> },
];

function nextOf({ state, nextAt, purgeAt }: BoardCallback): ReactNode {
  if (state === 'missed') return t('Nobody calls');
  if (state === 'in-talk') return t('The talk goes on');
  const until = t('until {time}', { time: showDayAndTime(purgeAt) });
  return nextAt ? twoLines(showDayAndTime(nextAt), until) : twoLines(t('An agent takes it'), until);
}
