import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { CallbackCustomer } from './callback-customer';
import { CallbackDue } from './callback-due';
import { type CallbackActions, CallbackRowActions } from './callback-row-actions';
import { CallbackState } from './callback-state';
import { t } from '../../words/t';

export interface CallbackRowContext {
  openId: string | undefined;
  /** Ids of callbacks with a request under way. */
  busy: string[];
  /** Ids of those that left the list under the mouse. */
  gone: ReadonlySet<string>;
  /** One column of facts instead of four. */
  narrow: boolean;
  actions: CallbackActions;
  onToggle: (id: string) => void;
}

export function callbackColumns({ openId, busy, gone, narrow, actions, onToggle }: CallbackRowContext): TableProps.ColumnDefinition<ScheduledCallback>[] {
  const customer = (callback: ScheduledCallback) => <CallbackCustomer callback={callback} open={openId === callback.id} onToggle={() => onToggle(callback.id)} />;
  const due = (callback: ScheduledCallback) => <CallbackDue callback={callback} />;
  const handler = (callback: ScheduledCallback) => <CallbackHandler callback={callback} />;
  const state = (callback: ScheduledCallback) => <CallbackState callback={callback} gone={gone.has(callback.id)} narrow={narrow} />;
  const doing = (callback: ScheduledCallback) => <div className="row-actions">{!gone.has(callback.id) && <CallbackRowActions callback={callback} busy={busy.includes(callback.id)} actions={actions} />}</div>;

  if (!narrow) {
    return [
      { id: 'customer', header: t('Customer'), sortingField: 'customer', cell: customer, isRowHeader: true, minWidth: 180 },
      { id: 'due', header: t('Due'), sortingField: 'due', cell: due, minWidth: 160 },
      { id: 'handler', header: t('Agent'), sortingField: 'handler', cell: handler, minWidth: 100 },
      { id: 'state', header: t('State'), cell: state, minWidth: 150 },
      { id: 'actions', header: t('Actions'), cell: doing, minWidth: 170 },
    ];
  }
  const facts = (callback: ScheduledCallback) => (
    <>
      {customer(callback)}
      {due(callback)}
      {handler(callback)}
      {state(callback)}
      {doing(callback)}
    </>
  );
  return [{ id: 'customer', header: t('Customer and time'), cell: facts, isRowHeader: true }];
}

function CallbackHandler({ callback: { mine, owner, queue } }: { callback: ScheduledCallback }) {
  return (
    <>
      <div>{mine ? t('You') : (owner ?? t('Any agent'))}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {queue.name}
      </Box>
    </>
  );
}
