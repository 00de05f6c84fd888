import { useState } from 'react';
import type { Me } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Voicemail } from '../../api/voicemail';
import { draftOf } from './callback-draft';
import type { FormPurpose } from './use-callback-form';
import type { CallbackQueue } from './use-queues';

export interface FormOpener {
  /** Undefined while the form is closed. */
  purpose: FormPurpose | undefined;
  /** Counts openings: each begins with fields of its own. */
  opening: number;
  schedule: () => void;
  scheduleFor: (voicemail: Voicemail) => void;
  scheduleAgain: (missed: ScheduledCallback) => void;
  edit: (callback: ScheduledCallback) => void;
  close: () => void;
}

/** Opens the callback form, with what is known already filled in. */
export function useFormPurpose(me: Me | undefined, queues: CallbackQueue[] | undefined): FormOpener {
  const [{ purpose, opening }, setPurpose] = useState<{ purpose?: FormPurpose; opening: number }>({ opening: 0 });
  const open = (next: FormPurpose | undefined) => setPurpose((before) => ({ ...(next && { purpose: next }), opening: before.opening + 1 }));
  /** The only queue there is; during a call the queue is the call's. */
  const only = queues?.length === 1 && !me?.status?.onContact ? queues[0]!.id : '';
  return {
    purpose,
    opening,
    schedule: () => open({ kind: 'schedule', draft: { queueId: only } }),
    scheduleFor: ({ from, contactId, queueName }) => {
      const queue = queues?.find(({ name }) => name === queueName);
      open({ kind: 'schedule', draft: { number: from, queueId: queue?.id ?? only, relatedContactId: contactId } });
    },
    scheduleAgain: (missed) => {
      const { date: _date, time: _time, ...draft } = draftOf(missed);
      open({ kind: 'schedule', draft });
    },
    edit: (callback) => open({ kind: 'edit', callback }),
    close: () => open(undefined),
  };
}
