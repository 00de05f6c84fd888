import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { memo, useEffect, useRef } from 'react';
import type { BoardCallback } from '../../lambda/http/board-api-types';
import { showNumber } from '../page/format';
import { usePhoneNumbers } from '../page/phone-numbers';
import type { BoardView } from './board-view';
import { columns } from './columns';
import type { Chosen } from './use-chosen';
import type { Rows } from './use-rows';
import { useVisibleRange } from './use-visible-range';
import { t } from '../words/t';

/** Those of the list, and the box to choose. */
const COLUMNS = 10;
/** Every row has this height, so that their places are known without drawing them. The same as in board.css. */
const ROW_PIXELS = 56;

export interface CallbackRowsProps {
  rows: Rows;
  view: BoardView;
  chosen: Chosen;
  onView: (change: Partial<BoardView>) => void;
  /** Which rows are in view now. */
  onRange: (range: { first: number; last: number }) => void;
  onOpen: (callback: BoardCallback) => void;
}

/** A table of which only the rows in view are drawn: ten thousand cost no more than thirty. */
export function CallbackRows({ rows, view, chosen, onView, onRange, onOpen }: CallbackRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last } = useVisibleRange(scroller, { rowPixels: ROW_PIXELS, total: rows.total });
  useEffect(() => onRange({ first, last }), [onRange, first, last]);
  if (rows.total === 0 && !rows.loading) {
    return (
      <Box textAlign="center" padding="l" color="text-body-secondary">
        {t('No callback has these filters.')}
      </Box>
    );
  }
  const isChosen = (callback: BoardCallback | undefined) => callback !== undefined && chosen.has(callback.id);
  const drawn = Array.from({ length: Math.max(0, Math.min(last + 1, rows.total) - first) }, (_one, n) => first + n);
  return (
    <div className="callback-rows" ref={scroller} role="region" aria-label={t('Callbacks')} tabIndex={0} id="callbacks">
      <table aria-rowcount={rows.total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="visually-hidden">{t('Chosen')}</span>
            </th>
            {columns().map(({ head, order }) => (
              <th key={head} scope="col" aria-sort={order === view.order ? (view.descending ? 'descending' : 'ascending') : undefined}>
                {order ? (
                  <Button variant="inline-link" iconAlign="right" {...(order === view.order && { iconName: view.descending ? 'caret-down-filled' : 'caret-up-filled' })} onClick={() => onView({ order, descending: order === view.order && !view.descending })}>
                    {head}
                  </Button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap rows={first} />}
          {drawn.map((index) => (
            <Row key={rows.at(index)?.id ?? index} index={index} callback={rows.at(index)} isChosen={isChosen(rows.at(index))} onToggle={chosen.toggle} onOpen={onOpen} />
          ))}
          {rows.total > last + 1 && <Gap rows={rows.total - last - 1} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands in for rows that are out of view. */
function Gap({ rows }: { rows: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} style={{ height: rows * ROW_PIXELS, padding: 0, border: 0 }} />
    </tr>
  );
}

interface RowProps {
  index: number;
  /** Undefined: it is not read yet. */
  callback: BoardCallback | undefined;
  isChosen: boolean;
  onToggle: (callback: BoardCallback) => void;
  onOpen: (callback: BoardCallback) => void;
}

/** Scrolling draws the rows that come into view, and none of the others again. */
const Row = memo(function Row({ index, callback, isChosen, onToggle, onOpen }: RowProps) {
  usePhoneNumbers();
  if (!callback) {
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={COLUMNS}>
          <StatusIndicator type="loading">{t('Reading')}</StatusIndicator>
        </td>
      </tr>
    );
  }
  const number = showNumber(callback.number);
  return (
    <tr aria-rowindex={index + 2} aria-selected={isChosen}>
      <td>
        <Checkbox checked={isChosen} onChange={() => onToggle(callback)} ariaLabel={t('Choose the callback to {number}', { number })} />
      </td>
      {columns().map(({ head, cell }, n) =>
        n === 0 ? (
          <th key={head} scope="row">
            <Button variant="inline-link" onClick={() => onOpen(callback)}>
              {number}
            </Button>
            <small>{callback.crmRecord ?? ''}</small>
          </th>
        ) : (
          <td key={head}>{cell(callback)}</td>
        ),
      )}
    </tr>
  );
});
