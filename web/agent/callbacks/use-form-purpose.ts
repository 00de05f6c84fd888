import { useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Voicemail } from '../../api/voicemail';
import { draftOf } from './callback-draft';
import type { FormPurpose } from './use-callback-form';

export interface FormOpener {
  /** Undefined while the form is closed. */
  purpose: FormPurpose | undefined;
  /** Counts openings. Each opening starts with new fields. */
  opening: number;
  schedule: () => void;
  /** For whoever left a voicemail, or is on the line. */
  scheduleFor: (contact: Pick<Voicemail, 'from' | 'contactId' | 'queueName'>) => void;
  scheduleAgain: (missed: ScheduledCallback) => void;
  edit: (callback: ScheduledCallback) => void;
  close: () => void;
}

/** Opens the callback form with everything filled in that is known. */
export function useFormPurpose(): FormOpener {
  const [{ purpose, opening }, setPurpose] = useState<{ purpose?: FormPurpose; opening: number }>({ opening: 0 });
  const open = (next: FormPurpose | undefined) => setPurpose((before) => ({ ...(next && { purpose: next }), opening: before.opening + 1 }));
  return {
    purpose,
    opening,
    schedule: () => open({ kind: 'schedule', draft: {} }),
    scheduleFor: ({ from, contactId, queueName }) => open({ kind: 'schedule', draft: { number: from, relatedContactId: contactId }, queueName }),
    scheduleAgain: (missed) => {
      const { date: _date, time: _time, ...draft } = draftOf(missed);
      open({ kind: 'schedule', draft });
    },
    edit: (callback) => open({ kind: 'edit', callback }),
    close: () => open(undefined),
  };
}
