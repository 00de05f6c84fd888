import type { BoardAction } from '../../lambda/http/board-api-types';
import { t } from '../words/t';

export type ActionKind = BoardAction['kind'];

/** What can be done with callbacks, in the words of the menu and of the button. */
export const actions = (): readonly { kind: ActionKind; label: string; says: string }[] => [
  { kind: 'reassign', label: t('Give to an agent'), says: t('They are called by this agent, as long as they can take them.') },
  { kind: 'move', label: t('Move'), says: t('To another time, another queue, or both.') },
  { kind: 'call-now', label: t('Call now'), says: t('Their time is a minute from now: each goes to its owner, or to the agents of its queue.') },
  { kind: 'cancel', label: t('Call off'), says: t('Nobody calls these customers any more.') },
  { kind: 'take-off', label: t('Take off the missed ones'), says: t('They leave the list of missed callbacks.') },
];

/** What the person has filled in so far. */
export interface ActionDraft {
  kind: ActionKind;
  /** Empty: any agent of the queue. */
  owner: string;
  /** Empty: its queue stays. */
  queueId: string;
  /** `YYYY-MM-DD` and `HH:MM`; empty: its time stays. */
  date: string;
  time: string;
  zone: string;
  evenSo: boolean;
  /** Of a cancel; empty: none is said. */
  why: string;
}

/** Undefined: something is missing. */
export function actionOf({ kind, owner, queueId, date, time, zone, evenSo, why }: ActionDraft): BoardAction | undefined {
  switch (kind) {
    case 'reassign':
      return { kind, owner: owner.trim() || null };
    case 'move': {
      const hasTime = date !== '' && /^\d{2}:\d{2}$/.test(time);
      if (!hasTime && queueId === '') return undefined;
      return { kind, ...(hasTime && { dueAt: { local: `${date}T${time}`, zone } }), ...(queueId !== '' && { queueId }), ...(evenSo && { evenSo }) };
    }
    case 'cancel':
      return { kind, ...(why.trim() && { why: why.trim() }) };
    default:
      return { kind };
  }
}
