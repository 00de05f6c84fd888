import { useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { Beside } from '../../page/beside';
import { useInAddress } from '../../page/use-in-address';
import { CallbackDetails } from './callback-details';
import { CallbackFilters } from './callback-filters';
import type { CallbackActions } from './callback-row-actions';
import { CallbackTable } from './callback-table';
import { DeleteQuestion } from './delete-question';
import type { LookFirstActions } from './look-first';
import { matchesText } from './matches-text';
import type { Callbacks } from './use-callbacks';
import type { CallbackQueue } from './use-queues';

export interface CallbackSectionProps {
  callbacks: Callbacks;
  queues: CallbackQueue[] | undefined;
  onSchedule: (again?: ScheduledCallback) => void;
  onEdit: (callback: ScheduledCallback) => void;
}

/** Pending and missed callbacks, with their buttons. */
export function CallbackSection({ callbacks, queues, onSchedule, onEdit }: CallbackSectionProps) {
  const { list, filter } = callbacks;
  const [text, setText] = useInAddress('text');
  const [openId, setOpenId] = useState<string>();
  const [asked, setAsked] = useState<ScheduledCallback>();
  const open = list.callbacks.find(({ id }) => id === openId);
  const lookFirst: LookFirstActions = {
    callNow: callbacks.callNow,
    handBack: callbacks.handBack,
    open: (callback) => {
      setOpenId(callback.id);
      callbacks.open(callback);
    },
  };
  const actions: CallbackActions = { ...lookFirst, edit: onEdit, remove: setAsked, scheduleAgain: onSchedule };
  const answer = (isYes: boolean) => {
    if (isYes && asked) callbacks.cancel(asked);
    setAsked(undefined);
  };
  return (
    <>
      <CallbackTable
        list={list}
        kind={filter.list}
        about={`${JSON.stringify(filter)} ${text}`}
        shown={list.callbacks.filter((callback) => matchesText(callback, text))}
        filters={<CallbackFilters filter={filter} text={text} queues={queues} onFilter={callbacks.ask} onText={setText} />}
        openId={openId}
        busy={callbacks.busy}
        actions={actions}
        onToggle={(id) => setOpenId(id === openId ? undefined : id)}
        onSchedule={() => onSchedule()}
      />
      <Beside>
        {open && <CallbackDetails key={open.id} callback={open} busy={callbacks.busy.includes(open.id)} actions={lookFirst} onOver={list.reload} onClose={() => setOpenId(undefined)} />}
      </Beside>
      <DeleteQuestion callback={asked} onAnswer={answer} />
    </>
  );
}
