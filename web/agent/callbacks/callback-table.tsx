import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackListName } from '../../api/dialback-client';
import { useNarrowLists } from '../../page/use-narrow';
import { OrderChoice } from '../../page/order-choice';
import { type SortKeys, useSortInAddress } from '../../page/use-sort-in-address';
import { useSteadyRows } from '../../page/use-steady-rows';
import { WaitingRows } from '../../page/waiting-rows';
import { callbackColumns, type CallbackRowContext } from './callback-columns';
import type { CallbackList } from './use-callback-list';
import { t } from '../../words/t';

export interface CallbackTableProps extends Omit<CallbackRowContext, 'narrow' | 'gone'> {
  /** What the agent wants to see. */
  about: string;
  list: CallbackList;
  kind: CallbackListName;
  /** The callbacks of the list that match the text filter. */
  shown: ScheduledCallback[];
  filters: ReactNode;
  onSchedule: () => void;
}

const words = () => ({
  pending: { title: t('Callbacks to make'), description: t('In order of their due time. At that time the call comes to an agent first.'), empty: t('No callbacks are pending.') },
  missed: { title: t('Missed callbacks'), description: t('These customers were not reached. Promise them another time, or take them off the list.'), empty: t('No callbacks were missed.') },
  'taken-over': { title: t('Yours once, taken over by colleagues'), description: t('What became of your callbacks while you were away, for a week after their time.'), empty: t('Nobody took over a callback of yours.') },
  dismissed: { title: t('Missed, and taken off the list'), description: t('An agent took these customers off the list, or they called in.'), empty: t('Nothing was taken off the list of missed callbacks.') },
});

const idOf = ({ id }: ScheduledCallback) => id;
const SORT_KEYS: SortKeys<ScheduledCallback> = { customer: ({ number }) => number, due: ({ dueAt }) => dueAt, handler: ({ owner, queue }) => `${owner ?? ''} ${queue.name}` };

/** The callbacks that the agent may handle. */
export function CallbackTable({ list, kind, about, shown, filters, onSchedule, ...row }: CallbackTableProps) {
  const narrow = useNarrowLists();
  const { sorted, table, order } = useSortInAddress('callbacks-by', SORT_KEYS);
  const steady = useSteadyRows(sorted(shown), { idOf, about, loading: list.loading });
  const { title, description: usual, empty } = words()[kind];
  const description = kind === 'pending' && steady.rows.some(({ queue }) => queue.customersFirst) ? t('In order of their due time. At that time an agent is called first, or the customer, as the queue has it.') : usual;
  const count = `(${shown.length}${list.more ? '+' : ''})`;
  return (
    <div className="steady-list" {...steady.handlers}>
      <WaitingRows waiting={steady.waiting} onShow={steady.release} />
      <Table
        header={
          <Header
            variant="h1"
            counter={list.loading ? undefined : count}
            description={description}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Button iconName="refresh" ariaLabel={t('Read the callbacks again')} onClick={list.reload} />
                <Button iconName="calendar" onClick={onSchedule}>
                  {t('Schedule a callback')}
                </Button>
              </SpaceBetween>
            }
          >
            {title}
          </Header>
        }
        filter={
          <SpaceBetween size="xs">
            {filters}
            {narrow && <OrderChoice order={order} columns={{ customer: t('Customer'), due: t('Due'), handler: t('Agent') }} />}
          </SpaceBetween>
        }
        columnDefinitions={callbackColumns({ ...row, narrow, gone: steady.gone })}
        items={steady.rows}
        {...table}
        trackBy="id"
        loading={list.loading}
        loadingText={t('Reading the callbacks')}
        wrapLines
        contentDensity="comfortable"
        ariaLabels={{ tableLabel: title }}
        footer={list.more && <Button onClick={list.showMore}>{t('Show more')}</Button>}
        empty={
          <Box textAlign="center" padding="l" color={list.failure ? 'text-status-error' : 'text-body-secondary'}>
            {list.failure ?? (list.callbacks.length > 0 ? t('None of them has this text.') : empty)}
          </Box>
        }
      />
    </div>
  );
}
