import type { Me } from '../../../lambda/http/api-types';
import { ownZone } from '../../page/format';
import { type CallbackDraft, draftOf } from './callback-draft';
import { laterToday } from './due-instant';
import type { FormPurpose } from './use-callback-form';
import type { CallbackQueue } from './use-queues';

/** What stands in the form when it opens. */
export function firstDraft(purpose: FormPurpose, { me, queues }: { me: Me | undefined; queues: CallbackQueue[] }): CallbackDraft {
  if (purpose.kind === 'edit') return draftOf(purpose.callback);
  const { draft, queueName } = purpose;
  const queueId = draft.queueId ?? queues.find(({ name }) => name === queueName)?.id ?? onlyQueue(me, queues);
  const zone = draft.zone ?? queues.find(({ id }) => id === queueId)?.zone ?? ownZone();
  const blank = { number: '', when: 'at', days: '', hours: '', minutes: '', own: false, numberVerified: false, comment: '', crmRecord: '' } as const;
  return { ...blank, ...laterToday(zone, new Date()), ...draft, queueId, zone };
}

/** The only queue there is; during a call the queue is the call's. */
function onlyQueue(me: Me | undefined, queues: CallbackQueue[]): string {
  return queues.length === 1 && !me?.status?.onContact ? queues[0]!.id : '';
}
