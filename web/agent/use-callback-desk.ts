import type { DialbackClient } from '../api/dialback-client';
import { useRemembered } from '../page/use-remembered';
import { type Callbacks, type CallbacksOptions, useCallbacks } from './callbacks/use-callbacks';
import { type FormOpener, useFormPurpose } from './callbacks/use-form-purpose';
import { type CallbackQueue, useQueues } from './callbacks/use-queues';
import type { SectionId } from './sections';

export interface CallbackDesk {
  section: SectionId;
  show: (section: SectionId) => void;
  callbacks: Callbacks;
  queues: CallbackQueue[] | undefined;
  form: FormOpener;
}

/** The callbacks that the page knows, and the part that is shown. */
export function useCallbackDesk(client: DialbackClient, options: CallbacksOptions): CallbackDesk {
  const [section, show] = useRemembered<SectionId>('dialback.section', ['voicemails', 'callbacks']);
  const callbacks = useCallbacks(client, options);
  const queues = useQueues(client, section);
  return { section, show, callbacks, queues, form: useFormPurpose() };
}
