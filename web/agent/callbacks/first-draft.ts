import type { Me } from '../../../lambda/http/api-types';
import { type CallbackDraft, draftOf } from './callback-draft';
import { firstZone } from './customer-zone';
import { laterToday } from './due-instant';
import type { FormPurpose } from './use-callback-form';
import type { CallbackQueue } from './use-queues';
import { serviceNow } from '../../page/service-clock';

/** Returns the fields of the form when it opens. */
export function firstDraft(purpose: FormPurpose, { me, queues }: { me: Me | undefined; queues: CallbackQueue[] }): CallbackDraft {
  if (purpose.kind === 'edit') return draftOf(purpose.callback);
  const { draft, queueName } = purpose;
  const queueId = draft.queueId ?? queues.find(({ name }) => name === queueName)?.id ?? onlyQueue(me, queues);
  const zone = draft.zone ?? firstZone({ number: draft.number ?? '', queueId }, { me, queues });
  const blank = { number: '', knownNumbers: [] as string[], when: 'at', days: '', hours: '', minutes: '', zoneNamed: false, own: false, owner: '', numberVerified: false, recorded: false, callerId: '', comment: '', crmRecord: '' } as const;
  return { ...blank, ...laterToday(zone, serviceNow()), ...draft, queueId, zone };
}

/** Returns the only queue, if there is just one and no call. During a call the queue is the call's. */
function onlyQueue(me: Me | undefined, queues: CallbackQueue[]): string {
  const offered = queues.filter(({ leaving }) => !leaving);
  return offered.length === 1 && !me?.status?.onContact ? offered[0]!.id : '';
}
